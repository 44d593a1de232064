package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.study.Study;

@Tag("bulky")
class FuzzTest {
    private static final String CANARY = "Zq9canaryXw";
    private static final String[] SPLINTERS = {
        "\"",
        "\"\"",
        ",",
        ";",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\0",
        "\\",
        " ",
        "\uFEFF",
        "\u200B",
        "\u202E",
        "=1+1",
        "NA",
        "-",
        "1e9",
        "7d",
        "٧",
        "İ",
        "reiki",
        "\uD83D\uDCA5",
        "9".repeat(30),
        "x".repeat(70_000),
        "jane@example.org",
        CANARY
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void spoiledTextIsReadOrRefused() {
        spoilTexts(1, 120);
    }

    @Test
    void spoiledBytesAreReadOrRefused() {
        spoilBytes(2, 120);
    }

    @Tag("fuzz")
    @Test
    void spoiledTextIsReadOrRefusedForLong() {
        spoilTexts(3, 20_000);
        spoilBytes(4, 20_000);
    }

    private void spoilTexts(long seed, int times) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            StringBuilder text = new StringBuilder(SmallExport.text());
            for (int splinters = random.nextInt(1, 6); splinters > 0; splinters--) {
                int at = random.nextInt(random.nextInt(4) == 0 ? 0 : SmallExport.HEADER.length(), text.length());
                text.replace(
                        at,
                        Math.min(text.length(), at + random.nextInt(3)),
                        SPLINTERS[random.nextInt(SPLINTERS.length)]);
            }
            check(text.toString().getBytes(StandardCharsets.UTF_8), "seed " + seed + " time " + i);
        }
    }

    private void spoilBytes(long seed, int times) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            byte[] bytes = SmallExport.text().getBytes(StandardCharsets.UTF_8);
            for (int spoiled = random.nextInt(1, 4); spoiled > 0; spoiled--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(5) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
            check(Arrays.copyOf(bytes, length), "seed " + seed + " time " + i);
        }
    }

    /** Whatever the file holds: the account adds up, which FileAccount sees to, and no message holds a value. */
    private void check(byte[] bytes, String when) {
        Path file = SmallExport.write(folder.resolve("f.csv"), bytes);
        try {
            Ingested read = Exports.read(List.of(file), Study.standard(), new ReadOptions(null, 1, (done, of) -> {}));
            FileAccount account = read.accounting().files().get(0);
            assertThat(read.sessions().size()).as(when).isEqualTo(account.used());
            assertThat(read.quarantine()).as(when).hasSize(account.quarantined());
            assertThat(account.bytes()).as(when).isEqualTo(bytes.length);
        } catch (DataRefused refused) {
            assertThat(refused.getMessage() + refused.details()).as(when).doesNotContain("\n");
            assertThat(refused.getMessage() + refused.details()).as(when).doesNotContain(CANARY + "@");
        }
    }

    @Test
    void noMessageHoldsAValueOfARow() {
        List<String> fields = List.of(SmallExport.HEADER.split(","));
        for (String heading : fields) {
            for (String cell : List.of(CANARY, "\"" + CANARY, CANARY + "\"", CANARY + "@example.org", CANARY + ",")) {
                Path file = SmallExport.write(folder.resolve("f.csv"), SmallExport.with(heading, cell));
                String said;
                try {
                    Ingested read =
                            Exports.read(List.of(file), Study.standard(), new ReadOptions(null, 0, (done, of) -> {}));
                    said = read.quarantine().toString() + read.notes() + read.accounting();
                } catch (DataRefused refused) {
                    said = refused.getMessage() + refused.details();
                }
                assertThat(said).as(heading + " " + cell).doesNotContain(CANARY);
            }
        }
    }
}
