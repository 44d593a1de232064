package org.massageoutcomes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.massageoutcomes.ingest.DataRefused;
import org.massageoutcomes.ingest.Exports;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.ReadOptions;
import org.massageoutcomes.study.Study;

/** Whatever bytes an export has, they are read or refused, and every record is accounted for. For Jazzer. */
public final class FuzzExports {
    private static final String HEADER = "client_id,massage_type,condition,pain_before,pain_after,session_date\n";

    private FuzzExports() {}

    /** The first byte says whether a good header comes before the rest. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", bytes.length > 0 && bytes[0] == 'z' ? ".csv.gz" : ".csv");
        try {
            boolean headed = bytes.length > 0 && (bytes[0] & 1) == 1;
            Files.write(file, headed ? with(HEADER, bytes) : bytes);
            check(Exports.read(List.of(file), Study.standard(), ReadOptions.standard()));
        } catch (DataRefused refused) {
            refused.exitCode();
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] with(String header, byte[] bytes) {
        byte[] all = java.util.Arrays.copyOf(
                header.getBytes(java.nio.charset.StandardCharsets.UTF_8), header.length() + bytes.length);
        System.arraycopy(bytes, 0, all, header.length(), bytes.length);
        return all;
    }

    private static void check(Ingested read) {
        for (FileAccount file : read.accounting().files()) {
            long sum = (long) file.used() + file.quarantined() + file.duplicates() + file.blank();
            if (sum != file.records()) {
                throw new IllegalStateException("records do not add up: " + file);
            }
        }
    }
}
