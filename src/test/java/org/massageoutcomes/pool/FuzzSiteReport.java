package org.massageoutcomes.pool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.report.ResultsCsv;
import org.massageoutcomes.report.ResultsJson;

/** Whatever bytes a site shares, they are pooled or refused in words that name the site. For Jazzer. */
public final class FuzzSiteReport {
    private static final Path FOLDER = Path.of(
            System.getProperty("java.io.tmpdir"),
            "fuzz-" + ProcessHandle.current().pid());
    private static final Path GOOD = FOLDER.resolve("good");
    private static final Path HOSTILE = FOLDER.resolve("hostile");
    private static final byte[] REPORT = report();

    private FuzzSiteReport() {}

    /** The first byte says what the others are: for {@code 0} a report, or else what is changed in a good one. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        Files.write(HOSTILE.resolve(SiteReports.FILE), bytes[0] == '0' ? rest : changed(ByteBuffer.wrap(rest)));
        try {
            Findings pooled = Pooling.of(SiteReports.read(List.of(GOOD, HOSTILE)), "1.0.0");
            write(Disclosure.check(pooled, Set.copyOf(pooled.conditions())).findings());
        } catch (PoolRefused refused) {
            String words = String.valueOf(refused.getMessage());
            if (!words.matches("(?s)(good|hostile|pool): .{5,300}( …)?")) {
                throw new IllegalStateException("not words about a site: " + words, refused);
            }
        }
    }

    private static byte[] report() {
        try {
            SharedReports.share(GOOD, SharedReports.of(0.4, 0.2));
            return Files.readAllBytes(
                    SharedReports.share(HOSTILE, SharedReports.of(0.5, 0.3)).resolve(SiteReports.FILE));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Changes one after the other: where, how many bytes go, how many come, and these. */
    private static byte[] changed(ByteBuffer changes) {
        byte[] report = REPORT;
        while (changes.remaining() > 4) {
            int at = Math.floorMod(changes.getShort(), report.length + 1);
            int end = Math.min(report.length, at + (changes.get() & 0xFF));
            byte[] come = new byte[Math.min(changes.get() & 0xFF, changes.remaining())];
            changes.get(come);
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            next.write(report, 0, at);
            next.writeBytes(come);
            next.write(report, end, report.length - end);
            report = next.toByteArray();
        }
        return report;
    }

    /** What was pooled is written, and says the same when it is read again. */
    private static void write(Findings pooled) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ResultsCsv.write(pooled, csv);
        String numbers = csv.toString(StandardCharsets.UTF_8);
        if (numbers.contains("NaN") || numbers.contains("Infinity")) {
            throw new IllegalStateException("pooled to what is no number");
        }
        byte[] json = json(pooled);
        if (!Arrays.equals(json, json(ResultsJson.read(new ByteArrayInputStream(json))))) {
            throw new IllegalStateException("does not read back as it was written");
        }
    }

    private static byte[] json(Findings findings) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultsJson.write(findings, json);
        return json.toByteArray();
    }
}
