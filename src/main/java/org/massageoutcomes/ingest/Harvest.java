package org.massageoutcomes.ingest;

import java.util.List;

/**
 * All that was read, before it is judged as a whole.
 *
 * @param blank records without text, by file
 * @param misread names of files whose bytes are UTF-8, though they were read in another encoding
 * @param doubtful fields of whose numbers a point may stand between thousands
 */
record Harvest(
        Rows rows,
        QuarantineLog quarantine,
        List<Layout> layouts,
        List<ScannedFile> files,
        int[] blank,
        List<String> misread,
        List<Field> doubtful) {
    List<String> names() {
        return files.stream().map(ScannedFile::name).toList();
    }
}
