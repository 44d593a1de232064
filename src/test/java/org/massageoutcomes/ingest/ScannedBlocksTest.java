package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records, lines and what is set aside are those of the whole text, wherever blocks end within it. */
class ScannedBlocksTest {
    private static final Layout TWO = new Layout(7, ',', 2, new int[] {0, 1}, false, List.of("a", "b"));
    private static final String[] PIECES = {
        "a,b",
        "c,\"d\"",
        "\"e\nf\",g",
        "\"h\r\ni\",\"j\"\"k\"",
        "l",
        "m,n,o",
        "p\"q,r",
        "\"s\"t,u",
        "",
        " ",
        ",",
        "\" \",\"\"",
    };
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

    private final QuarantineLog quarantine = new QuarantineLog();

    private RecordScanner scanner(String text, int block) throws IOException {
        Decoded decoded = new Decoded(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        return new RecordScanner(7, "a.csv", decoded, quarantine, () -> new char[block]);
    }

    /** What a text comes to: each record kept with its line, the lines set aside, and two counts. */
    private record Scanned(List<String> kept, List<String> setAside, int records, int blank) {}

    private Scanned scanned(String text, int block) throws IOException, DataRefused {
        RecordScanner scanner = scanner(text, block);
        List<String> kept = new ArrayList<>();
        for (Block next = scanner.next(TWO); next != null; next = scanner.next(TWO)) {
            assertThat(next.layout()).isSameAs(TWO);
            assertThat(next.records()).isEqualTo(next.lines().length).isPositive();
            RecordEnd record = new RecordEnd();
            int at = 0;
            for (int line : next.lines()) {
                assertThat(record.find(next.chars(), at, next.length(), true, ','))
                        .isEqualTo(RecordEnd.Kind.RECORD);
                kept.add(line + ":" + new String(next.chars(), at, record.end() - at));
                at = record.end();
            }
            assertThat(at).isEqualTo(next.length());
        }
        List<String> setAside = new ArrayList<>();
        quarantine.forEachSorted(entry -> {
            assertThat(QuarantineLog.file(entry)).isEqualTo(7);
            assertThat(QuarantineLog.field(entry)).isEqualTo(QuarantineLog.WHOLE_ROW);
            setAside.add(QuarantineLog.line(entry) + ":" + QuarantineLog.rule(entry));
        });
        return new Scanned(kept, setAside, scanner.records(), scanner.blank());
    }

    /** The same by going over the whole text, line by line where a record is bad. */
    private static Scanned asAWhole(String text) {
        char[] chars = text.toCharArray();
        List<String> kept = new ArrayList<>();
        List<String> setAside = new ArrayList<>();
        int blank = 0;
        int line = 1;
        int at = 0;
        RecordEnd record = new RecordEnd();
        while (at < chars.length) {
            RecordEnd.Kind kind = record.find(chars, at, chars.length, true, ',');
            boolean whole = kind == RecordEnd.Kind.RECORD;
            String words = text.substring(at, record.end());
            if (whole && record.width() == 2) {
                kept.add(line + ":" + words);
            } else if (whole && words.replaceAll("[\",\\s]", "").isEmpty()) {
                blank++;
            } else {
                setAside.add(line + ":" + (whole ? Rule.WRONG_WIDTH : Rule.STRAY_QUOTE));
                at += text.substring(at).split("\r\n|\r|\n", 2)[0].length();
                at += text.startsWith("\r\n", at) ? 2 : 1;
                line++;
                continue;
            }
            line += record.breaks() + 1;
            at = record.end();
        }
        return new Scanned(kept, setAside, kept.size() + setAside.size() + blank, blank);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 26, 31, 64, 1_000, 100_000})
    void blocksOfAnySizeHoldTheRecordsOfTheWhole(int block) throws IOException, DataRefused {
        SplittableRandom random = new SplittableRandom(block);
        for (int trial = 0; trial < 60; trial++) {
            StringBuilder text = new StringBuilder();
            String usual = LINE_ENDS[trial % 3];
            for (int i = 0; i < 40; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)])
                        .append(random.nextInt(5) == 0 ? LINE_ENDS[random.nextInt(3)] : usual);
            }
            text.append(trial % 2 == 0 ? "" : "v,w");
            ScannedBlocksTest fresh = new ScannedBlocksTest();
            assertThat(fresh.scanned(text.toString(), block)).isEqualTo(asAWhole(text.toString()));
        }
    }

    @Test
    void moreThanAThousandRecordsFitABlock() throws IOException, DataRefused {
        Scanned scanned = scanned("a,b\n".repeat(5_000), 1 << 16);
        assertThat(scanned.kept()).hasSize(5_000).last().isEqualTo("5000:a,b\n");
    }

    /** A record longer than a block would never be seen whole: its first line is set aside, and reading goes on. */
    @Test
    void whatABlockCannotHoldIsSetAside() throws IOException, DataRefused {
        String text = "a,b\n\"c\n" + "d".repeat(50) + "\n\",e\nf,g\n";
        assertThat(scanned(text, 32))
                .isEqualTo(new Scanned(
                        List.of("1:a,b\n", "5:f,g\n"),
                        List.of("2:FIELD_TOO_LONG", "3:FIELD_TOO_LONG", "4:UNCLOSED_QUOTE"),
                        5,
                        0));
    }

    /** The rest of such a line is passed over, unless it is more than ASCII; wherever blocks and reads end within it. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theRestOfALineThatIsSetAsideMayBeOfAnyLength(String lineEnd) throws IOException, DataRefused {
        for (int length = (1 << 16) - 40; length < (1 << 16) + 40; length += 3) {
            for (String rest : new String[] {"", "\u00E9", "\u20AC\"", "\u00E9" + "y".repeat(40), "\t\u0001z"}) {
                String text = "a,b" + lineEnd + "x".repeat(length) + rest + lineEnd + "f,g" + lineEnd + "h";
                assertThat(new ScannedBlocksTest().scanned(text, 32))
                        .isEqualTo(new Scanned(
                                List.of("1:a,b" + lineEnd, "3:f,g" + lineEnd),
                                List.of("2:FIELD_TOO_LONG", "4:WRONG_WIDTH"),
                                4,
                                0));
            }
        }
    }

    @Test
    void bytesOfALineThatIsSetAsideMustDecodeToo() throws IOException {
        byte[] bytes = ("a,b\n" + "x".repeat(200_000) + "?\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        Decoded decoded = new Decoded(new ByteArrayInputStream(bytes), null);
        RecordScanner scanner = new RecordScanner(7, "a.csv", decoded, quarantine, () -> new char[64]);
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> {
                    while (scanner.next(TWO) != null) {
                        // Goes on to the line that is refused.
                    }
                })
                .withMessageStartingWith("a.csv: line 2 holds bytes that are not UTF-8");
    }

    /** In UTF-16 half a character may be a line end's byte. */
    @Test
    void aLineThatIsSetAsideEndsWhereItsCharactersSay() throws IOException, DataRefused {
        String text = "\uFEFFa,b\n" + "\u0A0D\u0D0A".repeat(50_000) + "\nf,g\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            Decoded decoded = new Decoded(new ByteArrayInputStream(text.getBytes(charset)), null);
            RecordScanner scanner = new RecordScanner(7, "a.csv", decoded, new QuarantineLog(), () -> new char[64]);
            assertThat(Objects.requireNonNull(scanner.next(TWO)).lines()).containsExactly(1);
            assertThat(Objects.requireNonNull(scanner.next(TWO)).lines()).containsExactly(3);
            assertThat(scanner.next(TWO)).isNull();
        }
    }

    @Test
    void anUnclosedQuoteCostsItsLineOnly() throws IOException, DataRefused {
        assertThat(scanned("a,b\r\n\"c,d\r\ne,f\r\n", 1_000))
                .isEqualTo(new Scanned(List.of("1:a,b\r\n", "3:e,f\r\n"), List.of("2:UNCLOSED_QUOTE"), 3, 0));
    }

    @Test
    void theLineOfANulIsNamed() {
        for (String text : new String[] {"a,b\nc\0,d\n", "a,b\n\"c\0\",d\n", "a,b\n\"c\"\0,d\n"}) {
            assertThatExceptionOfType(DataRefused.class)
                    .isThrownBy(() -> scanned(text, 100))
                    .withMessageStartingWith("a.csv: line 2 holds NUL");
        }
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> scanned("a,b\n\"c\nd\0\",e\n", 100))
                .withMessageStartingWith("a.csv: line 3 holds NUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theLineOfBytesThatDoNotDecodeIsNamed(String lineEnd) throws IOException {
        byte[] bytes = ("a,b" + lineEnd + "c,d" + lineEnd + "e,?" + lineEnd).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
        }
        Decoded decoded = new Decoded(new ByteArrayInputStream(bytes), null);
        RecordScanner scanner = new RecordScanner(7, "a.csv", decoded, quarantine, () -> new char[100]);
        assertThatExceptionOfType(DataRefused.class)
                .isThrownBy(() -> scanner.next(TWO))
                .withMessageStartingWith("a.csv: line 3 holds bytes that are not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"10", "11", "12", "100"})
    void theHeadingIsBehindBlankLinesThatAreCounted(int block) throws IOException, DataRefused {
        for (String lineEnd : LINE_ENDS) {
            String text = lineEnd + "  " + lineEnd + lineEnd + "a;b,c" + lineEnd + "d,e" + lineEnd;
            RecordScanner scanner = scanner(text, block);
            RecordScanner.Heading heading = Objects.requireNonNull(scanner.heading(List.of(',', ';')));
            assertThat(heading).isEqualTo(new RecordScanner.Heading("a;b,c", List.of(',', ';'), 4));
            assertThat(scanner.blank()).isEqualTo(3);
            assertThat(scanner.records()).isEqualTo(3);
            Block rows = Objects.requireNonNull(scanner.next(TWO));
            assertThat(rows.lines()).containsExactly(5);
            assertThat(new String(rows.chars(), 0, rows.length())).isEqualTo("d,e" + lineEnd);
            assertThat(scanner.next(TWO)).isNull();
        }
    }

    @Test
    void aHeadingOfSeveralLinesMovesTheRowsDown() throws IOException, DataRefused {
        for (String lineEnd : LINE_ENDS) {
            RecordScanner scanner = scanner("\"a" + lineEnd + "b\",c" + lineEnd + "d,e" + lineEnd, 100);
            assertThat(Objects.requireNonNull(scanner.heading(List.of(','))).text())
                    .isEqualTo("\"a" + lineEnd + "b\",c");
            assertThat(Objects.requireNonNull(scanner.next(TWO)).lines()).containsExactly(3);
        }
    }

    @Test
    void nothingButBlankLinesHasNoHeading() throws IOException, DataRefused {
        for (String text : new String[] {"", "\n", "\r\n \r\n", "  ", "\n".repeat(50)}) {
            assertThat(scanner(text, 20).heading(List.of(','))).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAheadAreLookedAtWithoutMovingOn(String lineEnd) throws IOException, DataRefused {
        RecordScanner scanner = scanner("h,i" + lineEnd + "a,b" + lineEnd + lineEnd + "c,d" + lineEnd + "e,f", 100);
        scanner.heading(List.of(','));
        assertThat(scanner.linesAhead(3)).containsExactly("a,b", "", "c,d");
        assertThat(scanner.linesAhead(20)).containsExactly("a,b", "", "c,d", "e,f");
        assertThat(Objects.requireNonNull(scanner.next(TWO)).lines()).containsExactly(2, 4, 5);
    }
}
