package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a cell's text is cut, shown, remembered and ordered. */
class ShownTextTest {
    private static String drawn(Random random, String letters) {
        return random.ints(random.nextInt(6), 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void blanksAroundATextAreCutOffAndNoOthers() {
        Random random = new Random(1);
        for (int trial = 0; trial < 3_000; trial++) {
            String text = drawn(random, "ab~\u00E9 \t\0\u00A0\u2003\uFEFF");
            assertThat(Cells.trim(text))
                    .isEqualTo(text.replaceAll("^[ \t\0\u00A0\u2003\uFEFF]+|[ \t\0\u00A0\u2003\uFEFF]+$", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", " - ", "na", "NA", "Na", "nA", "n/a", "N/A", "null", "NULL", "nUlL", "\u00A0N/a\t"
            })
    void nothingWasRecorded(String cell) {
        assertThat(Cells.recorded(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--", "-1", "n", "nb", "nan", "na.", "n-a", "n/b", "nulls", "nul", "\u0274a", "none", "@", "n\uFF21",
                "N!A", "{a"
            })
    void somethingWas(String cell) {
        assertThat(Cells.recorded(" " + cell)).isEqualTo(cell);
    }

    @Test
    void onlyTextsThatBeginSoMayBeAbsent() {
        assertThat(List.of("n", "N7", "-", "null")).allMatch(Cells::mayBeAbsent);
        assertThat(List.of("m", "O", "0", "_n")).noneMatch(Cells::mayBeAbsent);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "neck pain|neck pain",
                "\"  neck   pain \"|neck pain",
                "\" \"|\"\"",
                "\"neck \"|neck",
                "\" neck\"|neck",
                "cafe\u0301|caf\u00E9",
                "a\u200Bb|ab",
                "a\u00A0\u2003b|a b",
                "a\u0007b|ab",
                "\uE000a|a",
                "\u0378a|a",
                "~!|~!"
            })
    void aLabelIsShownOnOneLineWithoutWhatNobodySees(String text, String shown) {
        assertThat(LabelText.shown(text)).isEqualTo(shown);
        assertThat(LabelText.whole(text)).isEqualTo(shown);
    }

    @Test
    void eightyLettersAreShownAndOfMoreTheBeginning() {
        String eighty = "w".repeat(80);
        assertThat(LabelText.shown(eighty)).isEqualTo(eighty);
        assertThat(LabelText.shown(eighty + "w")).isEqualTo(eighty + "\u2026");
        assertThat(LabelText.whole(eighty + "w")).isEqualTo(eighty + "w");
        assertThat(LabelText.shown("\u00E9".repeat(80) + " ")).isEqualTo("\u00E9".repeat(80));
        assertThat(LabelText.shown("\u00E9" + "w".repeat(78) + "  w")).isEqualTo("\u00E9" + "w".repeat(78) + "\u2026");
        assertThat(LabelText.shown("\u00E9" + "w".repeat(77) + "  w")).isEqualTo("\u00E9" + "w".repeat(77) + " w");
        assertThat(LabelText.shown("\uD83D\uDE00".repeat(80))).isEqualTo("\uD83D\uDE00".repeat(80));
        assertThat(LabelText.whole("  " + "\u00E9".repeat(90))).isEqualTo("\u00E9".repeat(90));
    }

    /** Code points, not the halves of which UTF-16 makes those beyond U+FFFF. */
    @Test
    void textsAreOrderedByTheirCodePoints() {
        Random random = new Random(2);
        String[] letters = {"a", "b", "\u00E9", "\uFF4E", "\uD835\uDC27", "\uD835\uDC28", "\uE000", "\uFFFD"};
        for (int trial = 0; trial < 4_000; trial++) {
            String one = drawn(random, "01234567").replaceAll("(.)", "$1");
            String other = random.nextInt(3) == 0 ? one + drawn(random, "01") : drawn(random, "01234567");
            String left = spelled(one, letters);
            String right = spelled(other, letters);
            int expected = Arrays.compare(
                    left.codePoints().toArray(), right.codePoints().toArray());
            assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(left, right)))
                    .isEqualTo(Integer.signum(expected));
        }
    }

    private static String spelled(String digits, String[] letters) {
        return digits.chars().mapToObj(digit -> letters[digit - '0']).collect(Collectors.joining());
    }

    @Test
    void aTextIsRememberedUntilAnotherTakesItsPlace() {
        RecentTexts memo = new RecentTexts();
        List<String> texts = List.of("7", "42", "3.5", "2024-05-06", "low back pain", "low back pein", "\u4000\uD83D");
        for (String text : texts) {
            int slot = memo.slot(text);
            assertThat(memo.holds(slot, text)).isFalse();
            memo.put(slot, text, text.length());
            assertThat(memo.holds(slot, text)).isTrue();
            assertThat(memo.meaning(slot)).isEqualTo(text.length());
            assertThat(memo.holds(slot, text + "x")).isFalse();
        }
        memo.clear();
        assertThat(texts).noneMatch(text -> memo.holds(memo.slot(text), text));
    }

    /** Two thousand places: a thousand numbers with a decimal each must not crowd into a few of them. */
    @Test
    void usualTextsHavePlacesOfTheirOwn() {
        RecentTexts memo = new RecentTexts();
        List<String> scores =
                IntStream.range(0, 1_000).mapToObj(i -> i / 10 + "." + i % 10).toList();
        assertThat(scores.stream().map(memo::slot).distinct().count()).isGreaterThan(600);
        assertThat(scores).allMatch(text -> memo.slot(text) >= 0 && memo.slot(text) < 2_048);
    }

    @Test
    void lettersThatOnlyLookLatinAreToldAmongLatinOnes() {
        assertThat(Lookalikes.latin("\u0441l\u0456ent")).isEqualTo("client");
        assertThat(Lookalikes.latin("client")).isEqualTo("client");
        assertThat(Lookalikes.isMixed("\u0441lient")).isTrue();
        assertThat(Lookalikes.isMixed("\u0421LIENT")).isTrue();
        assertThat(Lookalikes.isMixed("client")).isFalse();
        assertThat(Lookalikes.isMixed("\u0441\u043E\u0440\u0430"))
                .as("nothing Latin")
                .isFalse();
        assertThat(Lookalikes.isMixed("\u0441\u043Ea")).isTrue();
        assertThat(Lookalikes.isMixed("\u0441\u043Ez")).isTrue();
        assertThat(Lookalikes.isMixed("\u0441\u043E{`")).isFalse();
    }
}
