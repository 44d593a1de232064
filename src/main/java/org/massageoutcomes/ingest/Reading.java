package org.massageoutcomes.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.massageoutcomes.study.Study;

/** One run of reading: file after file into one table, then the table into sessions. */
final class Reading {
    private static final int BLOCK = 1 << 19;

    private final Study study;
    private final ReadOptions options;
    private final Fields fields;
    private final Header header;
    private final BlockParser parser;
    private final QuarantineLog quarantine = new QuarantineLog();
    private final List<Layout> layouts = new ArrayList<>();
    private final List<ReadFile> files = new ArrayList<>();

    /** What scanning found of a file. */
    private record ReadFile(Inputs.Input input, String sha256, int records, int blank) {}

    Reading(Study study, ReadOptions options) {
        this.study = study;
        this.options = options;
        this.fields = Fields.of(study);
        this.header = new Header(study, fields);
        this.parser = new BlockParser(study, fields);
    }

    void read(Inputs.Input input) throws DataRefused {
        MessageDigest digest = sha256();
        try (InputStream stored =
                new BufferedInputStream(new DigestInputStream(Files.newInputStream(input.path()), digest), 1 << 16)) {
            RecordScanner scanner = scan(input, stored);
            stored.transferTo(java.io.OutputStream.nullOutputStream());
            files.add(
                    new ReadFile(input, HexFormat.of().formatHex(digest.digest()), scanner.records(), scanner.blank()));
        } catch (IOException failed) {
            throw DataRefused.unreadable(input.name() + ": reading failed midway; try again");
        }
    }

    private RecordScanner scan(Inputs.Input input, InputStream stored) throws IOException, DataRefused {
        stored.mark(2);
        boolean zipped = stored.read() == 0x1F && stored.read() == 0x8B;
        stored.reset();
        InputStream plain = zipped ? new GZIPInputStream(stored, 1 << 16) : stored;
        int file = layouts.size();
        Decoded text = new Decoded(plain, options.charset());
        RecordScanner scanner = new RecordScanner(file, input.name(), text, quarantine, BLOCK);
        Layout layout = HeaderLine.read(scanner, header, file, input.name());
        layouts.add(layout);
        Block block = scanner.next(layout);
        while (block != null) {
            parser.parse(block);
            block = scanner.next(layout);
        }
        return scanner;
    }

    Ingested finish() throws DataRefused {
        Rows rows = parser.rows();
        quarantine.addAll(parser.quarantine());
        Fates fates = new Fates(rows.size());
        LabelCodes[] labels = labels(rows);
        for (int row = 0; row < rows.size(); row++) {
            if (labels[Fields.CONDITION].group(rows.code(Fields.CONDITION, row)) == 0) {
                fates.setAside(row, Rule.BLANK_CONDITION);
            }
        }
        Duplicates.mark(rows, labels, fates);
        Accounting accounting = account(rows, fates);
        return new Ingested(
                new Assembly(study, rows, layouts, labels, fates).sessions(), quarantined(), accounting, List.of());
    }

    private LabelCodes[] labels(Rows rows) {
        LabelCodes[] labels = new LabelCodes[fields.size()];
        for (int field = Fields.TYPE; field < fields.firstNumber(); field++) {
            if (Rows.hasCodes(field)) {
                labels[field] = new LabelCodes(
                        rows.vocabulary(field),
                        field == Fields.CONDITION
                                ? label -> study.conditions().find(label).orElse("")
                                : label -> "");
            }
        }
        return labels;
    }

    private Accounting account(Rows rows, Fates fates) {
        int[] used = new int[files.size()];
        int[] duplicates = new int[files.size()];
        for (int row = 0; row < rows.size(); row++) {
            if (fates.isUsed(row)) {
                used[rows.file(row)]++;
            } else if (fates.isDuplicate(row)) {
                duplicates[rows.file(row)]++;
            } else {
                int field = fates.rule(row) == Rule.BLANK_CONDITION ? Fields.CONDITION : Fields.SESSION;
                quarantine.add(rows.file(row), rows.line(row), field, fates.rule(row));
            }
        }
        int[] setAside = new int[files.size()];
        quarantine.forEachSorted(entry -> setAside[QuarantineLog.file(entry)]++);
        List<FileAccount> accounts = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            ReadFile read = files.get(file);
            accounts.add(new FileAccount(
                    read.input().name(),
                    read.input().bytes(),
                    read.sha256(),
                    read.records(),
                    used[file],
                    setAside[file],
                    duplicates[file],
                    read.blank() + parser.blank(file)));
        }
        return new Accounting(accounts);
    }

    private List<QuarantinedRow> quarantined() {
        List<QuarantinedRow> list = new ArrayList<>();
        quarantine.forEachSorted(entry -> {
            int file = QuarantineLog.file(entry);
            list.add(new QuarantinedRow(
                    files.get(file).input().name(),
                    QuarantineLog.line(entry),
                    layouts.get(file).heading(QuarantineLog.field(entry)),
                    QuarantineLog.rule(entry)));
        });
        return list;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
