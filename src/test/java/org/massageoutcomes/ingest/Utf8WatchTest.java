package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WatchTest {
    private static boolean isUtf8(byte[] bytes, int piece) {
        Utf8Watch watch = new Utf8Watch();
        for (int from = 0; from < bytes.length; from += piece) {
            watch.look(bytes, from, Math.min(bytes.length, from + piece));
        }
        return watch.isUtf8();
    }

    @Test
    void everyLetterOfUtf8IsKnownHoweverItIsCut() {
        byte[] bytes = "a\u00e9\u20ac\ud83d\ude00z".getBytes(StandardCharsets.UTF_8);
        for (int piece = 1; piece <= bytes.length; piece++) {
            assertThat(isUtf8(bytes, piece)).isTrue();
        }
    }

    @Test
    void otherBytesAreNot() {
        for (String text :
                new String[] {"caf\u00e9", "\u00fc\u00fc", "\u00c3", "\u00c3a", "\u0080", "\u00ff\u00bf", "plain"}) {
            assertThat(isUtf8(text.getBytes(StandardCharsets.ISO_8859_1), 1))
                    .as(text)
                    .isFalse();
        }
    }
}
