package org.massageoutcomes.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.study.Study;

/** Whatever bytes an export has, they are read or refused, and every record is accounted for. For Jazzer. */
public final class FuzzExports {
    private static final Study STUDY = Study.standard();
    private static final String HEADER =
            "session_id,clinic_id,client_id,therapist_id,massage_type,condition,pain_before,pain_after,session_date\n";

    /** Set where the file is validated too, which takes longer. */
    private static final int VALIDATED = 8;

    /** Written over again and again: making files takes as long as reading them. */
    private static final Path FILE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "fuzz-" + ProcessHandle.current().pid() + ".csv");

    private FuzzExports() {}

    /**
     * The first byte says what the others are, 0 to 7: a file, rows below a good header, or either of them compressed; from
     * 8 on the same once more.
     */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        boolean validated = (bytes[0] & VALIDATED) != 0;
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        switch (bytes[0] & 7) {
            case 0 -> check(rest, null, validated);
            case 1 -> check(below(HEADER, StandardCharsets.UTF_8, rest), null, validated);
            case 2 -> check(below(HEADER.replace(',', ';'), StandardCharsets.UTF_8, rest), null, validated);
            case 3 ->
                check(below("sep=\t\r" + HEADER.replace(',', '\t'), StandardCharsets.UTF_8, rest), null, validated);
            case 4 -> check(gzip(below(HEADER, StandardCharsets.UTF_8, rest)), null, validated);
            case 5 -> check(below("\u001F\u008B\b", StandardCharsets.ISO_8859_1, rest), null, validated);
            case 6 -> check(below("\uFEFF" + HEADER, StandardCharsets.UTF_16LE, rest), null, validated);
            default -> check(below(HEADER, StandardCharsets.UTF_8, rest), Charset.forName("windows-1252"), validated);
        }
    }

    private static byte[] below(String header, Charset charset, byte[] rows) {
        byte[] head = header.getBytes(charset);
        byte[] all = Arrays.copyOf(head, head.length + rows.length);
        System.arraycopy(rows, 0, all, head.length, rows.length);
        return all;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(stored)) {
            gzip.write(plain);
        }
        return stored.toByteArray();
    }

    private static void check(byte[] stored, @Nullable Charset charset, boolean validated) throws IOException {
        try {
            Files.write(FILE, stored);
            ReadOptions options = new ReadOptions(charset, 1, (read, of) -> {});
            @Nullable Survey survey = validated ? survey(options) : null;
            try {
                Ingested read = Exports.read(List.of(FILE), STUDY, options);
                require(survey == null || survey.refusals().isEmpty(), "validation refuses what an analysis reads");
                require(survey == null || survey.accounting().equals(read.accounting()), "two accounts of one file");
                require(read.sessions().size() == read.accounting().total(FileAccount::used), "used rows are lost");
                checkPlaces(read.quarantine());
            } catch (DataRefused refused) {
                require(survey == null || !survey.refusals().isEmpty(), "an analysis refuses what validation accepts");
                require(isOneLine(refused.getMessage()), "not one line");
                require(refused.details().stream().allMatch(FuzzExports::isOneLine), "not one line each");
            }
        } finally {
            Files.deleteIfExists(FILE);
        }
    }

    private static Survey survey(ReadOptions options) {
        try {
            return Exports.survey(List.of(FILE), STUDY, options);
        } catch (DataRefused refused) {
            throw new IllegalStateException("a file that is there was not surveyed", refused);
        }
    }

    private static void checkPlaces(List<QuarantinedRow> rows) {
        int before = 1;
        for (QuarantinedRow row : rows) {
            require(row.line() > before, "not the line after");
            before = row.line();
        }
    }

    private static boolean isOneLine(@Nullable String text) {
        return text != null && text.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\0');
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
