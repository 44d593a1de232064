package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextsTest {
    /** Twelve megabytes and more: texts that end with a block, begin one, and would not fit the rest of one. */
    @Test
    void everyTextIsFoundAgainWhicheverBlockItLiesIn() {
        SplittableRandom random = new SplittableRandom(4);
        Texts texts = new Texts();
        Texts others = new Texts();
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 90_000; i++) {
            String text = text(random, random.nextInt(i % 100 == 0 ? 1_000 : 200));
            added.add(text);
            assertThat(texts.add(text)).isEqualTo(i);
            others.add("x" + i);
            others.add(text);
        }
        for (int i = 0; i < added.size(); i++) {
            String text = added.get(i);
            assertThat(texts.get(i)).isEqualTo(text);
            assertThat(texts.equals(i, text)).isTrue();
            assertThat(texts.equals(i, text + "x")).isFalse();
            assertThat(texts.hash(i)).isEqualTo(Texts.hash(text));
            assertThat(texts.equals(i, others, 2 * i + 1)).isTrue();
            assertThat(texts.equals(i, others, 2 * i)).isFalse();
        }
        assertThat(texts.size()).isEqualTo(added.size());
    }

    @Test
    void aTextThatFillsABlockToItsLastByteIsWhole() {
        Texts texts = new Texts();
        String rest = "中".repeat((1 << 22) / 3);
        for (int i = 0; i < 3; i++) {
            texts.add("b");
            texts.add(rest);
            texts.add("");
        }
        for (int i = 0; i < texts.size(); i += 3) {
            assertThat(texts.get(i)).isEqualTo("b");
            assertThat(texts.get(i + 1)).isEqualTo(rest);
            assertThat(texts.get(i + 2)).isEmpty();
        }
    }

    @Test
    void whatIsNoCellIsRefused() {
        Texts texts = new Texts();
        assertThatIllegalArgumentException().isThrownBy(() -> texts.add("a".repeat(1 << 21)));
    }

    private static String text(SplittableRandom random, int length) {
        String characters = "abcXYZ019-_ äß中😀";
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
