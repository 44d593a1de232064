package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads a folder of exports with an {@code expect.tsv} (file, bytes, what is expected), where one is given. */
class ReferenceExportsTest {
    private static final String FOLDER = "reference.torture";

    @Test
    void everyFileIsReadAsExpected() throws IOException, DataRefused {
        String folder = System.getProperty(FOLDER, "");
        assumeTrue(!folder.isEmpty(), "give -D" + FOLDER);
        String base =
                SmallExport.table(SmallExport.read(Path.of(folder, "base.csv")).sessions());
        TreeSet<String> surprises = new TreeSet<>();
        try (Stream<String> lines = Files.lines(Path.of(folder, "expect.tsv"))) {
            for (String line : lines.skip(1).toList()) {
                String[] cells = line.split("\t", -1);
                String outcome = outcome(Path.of(folder, cells[0]), base);
                if (!fits(outcome, List.of(cells[2].split("\\|")))) {
                    surprises.add(cells[0] + ": " + outcome + " instead of " + cells[2]);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    private static String outcome(Path file, String base) {
        try {
            Ingested read = SmallExport.read(file);
            if (!read.quarantine().isEmpty()) {
                return "QUARANTINE:" + read.quarantine().get(0).line();
            }
            return read.accounting().total(FileAccount::duplicates) > 0
                    ? "DUPLICATE"
                    : SmallExport.table(read.sessions()).equals(base) ? "SAME_AS_BASE" : "OK";
        } catch (DataRefused refused) {
            return "REJECT_FILE " + refused.getMessage();
        }
    }

    private static boolean fits(String outcome, List<String> expected) {
        if (outcome.startsWith("REJECT_FILE")) {
            return expected.stream()
                    .anyMatch(Set.of("REJECT_FILE", "REFUSE_COLUMNS", "OK_EMPTY", "QUARANTINE:ALL")::contains);
        }
        if (outcome.startsWith("QUARANTINE")) {
            return expected.contains(outcome) || expected.contains("QUARANTINE") || expected.contains("BOTH");
        }
        return expected.stream().anyMatch(one -> one.startsWith(outcome) || one.equals("MISSING") || one.equals("OK"));
    }
}
