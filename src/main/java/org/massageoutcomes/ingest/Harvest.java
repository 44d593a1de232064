package org.massageoutcomes.ingest;

import java.util.List;

/**
 * All that was read, before it is judged as a whole.
 *
 * @param blank records without text, by file
 */
record Harvest(Rows rows, QuarantineLog quarantine, List<Layout> layouts, List<ScannedFile> files, int[] blank) {
    List<String> names() {
        return files.stream().map(ScannedFile::name).toList();
    }
}
