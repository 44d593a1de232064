package org.massageoutcomes.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.massageoutcomes.study.Study;

/** One run of reading: file after file, scanned here and parsed on other threads, into one table. */
final class Reading implements AutoCloseable {
    /** Characters: large enough to keep threads apart, small enough to stay in the cache. */
    static final int BLOCK = 1 << 18;

    private static final int MOST_WORKERS = 8;

    private final ReadOptions options;
    private final Fields fields;
    private final Header header;
    private final Parsers parsers;
    private final long bytesOfAll;
    private final QuarantineLog quarantine = new QuarantineLog();
    private final List<Layout> layouts = new ArrayList<>();
    private final List<ScannedFile> files = new ArrayList<>();
    private long bytesBefore;

    Reading(Study study, ReadOptions options, long bytesOfAll) {
        this(
                study,
                options,
                bytesOfAll,
                BLOCK,
                Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    }

    Reading(Study study, ReadOptions options, long bytesOfAll, int blockSize, int workers) {
        this.options = options;
        this.bytesOfAll = bytesOfAll;
        this.fields = Fields.of(study);
        this.header = new Header(study, fields);
        this.parsers = new Parsers(workers, blockSize, () -> new BlockParser(study, fields));
    }

    void read(Inputs.Input input) throws DataRefused {
        try (StoredFile stored = new StoredFile(input)) {
            RecordScanner scanner = scan(input, stored);
            files.add(new ScannedFile(
                    input.name(), stored.sha256OfAll(), stored.bytes(), scanner.records(), scanner.blank()));
            bytesBefore += stored.bytes();
        } catch (ZipException | EOFException damaged) {
            throw DataRefused.unusable(input.name() + ": the compressed file is damaged (" + damaged.getMessage()
                    + "); nothing of it is used: compress or copy it again");
        } catch (IOException failed) {
            throw DataRefused.unreadable(input.name() + ": reading failed midway; check the disk, and try again");
        }
    }

    private RecordScanner scan(Inputs.Input input, StoredFile stored) throws IOException, DataRefused {
        int file = layouts.size();
        Decoded text = new Decoded(stored.plain(), options.charset());
        RecordScanner scanner = new RecordScanner(file, input.name(), text, quarantine, parsers::buffer);
        Layout layout = HeaderLine.read(scanner, header, file, input.name());
        layouts.add(layout);
        Block block = scanner.next(layout);
        while (block != null) {
            parsers.parse(block);
            options.progress().read(bytesBefore + stored.bytes(), bytesOfAll);
            block = scanner.next(layout);
        }
        return scanner;
    }

    /** The table of every well-formed row, and what was set aside so far. */
    Harvest finish() {
        List<BlockParser> parsed = parsers.finish();
        Rows rows = parsed.get(0).rows();
        int[] blank = new int[files.size()];
        for (BlockParser parser : parsed) {
            quarantine.addAll(parser.quarantine());
            if (parser.rows() != rows) {
                rows.addAll(parser.rows());
            }
            for (int file = 0; file < blank.length; file++) {
                blank[file] += parser.blank(file);
            }
        }
        for (int file = 0; file < blank.length; file++) {
            blank[file] += files.get(file).blank();
        }
        return new Harvest(rows, quarantine, layouts, files, blank);
    }

    @Override
    public void close() {
        parsers.close();
    }
}
