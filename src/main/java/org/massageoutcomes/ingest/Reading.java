package org.massageoutcomes.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
    private final List<String> misread = new ArrayList<>();
    private final List<DataRefused> objections = new ArrayList<>();
    private final boolean surveying;
    private final LabelCensus commonTypes;
    private final LabelCensus commonConditions;
    private long bytesBefore;

    /** @param surveying whether to read on where a heading is objected to, and to count clients by label */
    Reading(Study study, ReadOptions options, long bytesOfAll, boolean surveying) {
        this(
                study,
                options,
                bytesOfAll,
                surveying,
                BLOCK,
                Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    }

    Reading(Study study, ReadOptions options, long bytesOfAll, boolean surveying, int blockSize, int workers) {
        this.options = options;
        this.bytesOfAll = bytesOfAll;
        this.fields = Fields.of(study);
        this.header = new Header(study, fields);
        this.parsers = new Parsers(workers, blockSize, () -> new BlockParser(study, fields, surveying));
        this.surveying = surveying;
        this.commonTypes = new LabelCensus(study.minimumClients());
        this.commonConditions = new LabelCensus(study.minimumClients());
    }

    void read(Inputs.Input input) throws DataRefused {
        try (StoredFile stored = new StoredFile(input)) {
            RecordScanner scanner = scan(input, stored);
            String sha256 = stored.sha256OfAll();
            if (!stored.isUnchanged()) {
                throw DataRefused.unreadable(input.name()
                        + ": was changed or removed while it was read; run again when nothing writes to it");
            }
            files.add(new ScannedFile(input.name(), sha256, stored.bytes(), scanner.records(), scanner.blank()));
            bytesBefore += stored.bytes();
        } catch (IOException failed) {
            throw refusal(input, failed);
        }
    }

    static DataRefused refusal(Inputs.Input input, IOException failed) {
        return failed instanceof ZipException || failed instanceof EOFException
                ? DataRefused.unusable(input.name() + ": the compressed file is damaged (" + failed.getMessage()
                        + "); nothing of it is used: compress or copy it again")
                : DataRefused.unreadable(input.name() + ": reading failed midway; check the disk, and try again");
    }

    private RecordScanner scan(Inputs.Input input, StoredFile stored) throws IOException, DataRefused {
        int file = layouts.size();
        Decoded text = new Decoded(stored.plain(), options.charset());
        RecordScanner scanner = new RecordScanner(file, input.name(), text, quarantine, parsers::buffer);
        HeaderLine.Row row = HeaderLine.row(scanner, header, input.name());
        Layout layout = header.layout(file, input.name(), row);
        objections.addAll(header.objections(input.name(), row));
        if (!surveying && !objections.isEmpty()) {
            throw objections.get(0);
        }
        layouts.add(layout);
        Block block = scanner.next(layout);
        while (block != null) {
            parsers.parse(block);
            options.progress().read(bytesBefore + stored.bytes(), bytesOfAll);
            block = scanner.next(layout);
        }
        if (text.seemsUtf8()) {
            misread.add(input.name());
        }
        return scanner;
    }

    /** The table of every well-formed row, and what was set aside so far. */
    Harvest finish() {
        List<BlockParser> parsed = parsers.finish();
        int[] blank = new int[files.size()];
        for (BlockParser parser : parsed) {
            quarantine.addAll(parser.quarantine());
            commonTypes.addAll(parser.commonTypes());
            commonConditions.addAll(parser.commonConditions());
            for (int file = 0; file < blank.length; file++) {
                blank[file] += parser.blank(file);
            }
        }
        for (int file = 0; file < blank.length; file++) {
            blank[file] += files.get(file).blank();
        }
        List<RowsBuilder> rows = parsed.stream().map(BlockParser::rows).toList();
        List<Field> doubtful = DecimalMarks.doubtful(fields, rows);
        return new Harvest(new Rows(fields, rows), quarantine, layouts, files, blank, misread, doubtful);
    }

    /** Headings that an analysis would refuse. */
    List<DataRefused> objections() {
        return objections;
    }

    /** Labels of massage types that enough clients have; after {@link #finish()}. */
    List<String> commonTypes(Predicate<String> wanted) {
        return commonTypes.common(wanted);
    }

    /** Labels of conditions that enough clients have; after {@link #finish()}. */
    List<String> commonConditions(Predicate<String> wanted) {
        return commonConditions.common(wanted);
    }

    @Override
    public void close() {
        parsers.close();
    }
}
