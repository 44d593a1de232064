package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes of any encoding become the text that was written, in pieces of any size; a mark is no text. */
class DecodedTest {
    private static final String TEXT = "caf\u00E9 \u4000 \uD83D\uDE00 end";

    private static Decoded decoded(byte[] bytes, @Nullable Charset fallback) throws IOException {
        return new Decoded(new ByteArrayInputStream(bytes), fallback);
    }

    private static String all(Decoded decoded, int room) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chars = new char[room + 3];
        for (int read = decoded.read(chars, 2, room); read >= 0; read = decoded.read(chars, 2, room)) {
            assertThat(read).as("what fits").isBetween(1, room);
            text.append(chars, 2, read);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100})
    void aMarkTellsTheEncodingWhateverWasNamed(int room) throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            Decoded marked = decoded(("\uFEFF" + TEXT).getBytes(charset), StandardCharsets.ISO_8859_1);
            assertThat(marked.charset()).isEqualTo(charset);
            assertThat(marked.isMarked()).isTrue();
            assertThat(all(marked, room)).isEqualTo(TEXT);
        }
    }

    @Test
    void withoutAMarkItIsWhatWasNamedOrUtf8() throws IOException {
        Decoded named = decoded("caf\u00E9".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        assertThat(named.isMarked()).isFalse();
        assertThat(named.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(all(named, 5)).isEqualTo("caf\u00E9");
        Decoded unnamed = decoded(TEXT.getBytes(StandardCharsets.UTF_8), null);
        assertThat(unnamed.isMarked()).isFalse();
        assertThat(unnamed.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(all(unnamed, 5)).isEqualTo(TEXT);
        assertThat(all(decoded(new byte[0], null), 5)).isEmpty();
    }

    /** FF, FE, EF and BB may begin texts of other encodings. */
    @Test
    void halfAMarkIsNone() throws IOException {
        Charset latin = StandardCharsets.ISO_8859_1;
        for (String text : new String[] {
            "\u00FF",
            "\u00FE",
            "\u00EF",
            "\u00EF\u00BB",
            "\u00FFa",
            "\u00FEa",
            "\u00EFa\u00BF",
            "\u00EF\u00BBa",
            "a\u00FE",
            "a\u00BB\u00BF",
            "\u00FF\u00FF",
            "\u00FE\u00FE",
            "a\u00FF"
        }) {
            Decoded decoded = decoded(text.getBytes(latin), latin);
            assertThat(decoded.isMarked()).as(text).isFalse();
            assertThat(all(decoded, 9)).isEqualTo(text);
        }
    }

    @Test
    void theMarkOfUtf32IsNotThatOfUtf16() throws IOException {
        Charset utf32 = Charset.forName("UTF-32LE");
        Decoded decoded = decoded("\uFEFFab".getBytes(utf32), utf32);
        assertThat(decoded.isMarked()).isFalse();
        assertThat(decoded.charset()).isEqualTo(utf32);
        Decoded short16 = decoded(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 0, 1}, null);
        assertThat(short16.charset()).isEqualTo(StandardCharsets.UTF_16LE);
        Decoded other16 = decoded(new byte[] {(byte) 0xFF, (byte) 0xFE, 1, 0, 1, 0}, null);
        assertThat(other16.charset()).isEqualTo(StandardCharsets.UTF_16LE);
    }

    @Test
    void whatIsBeforeTheDamageIsHandedOverFirst() throws IOException {
        byte[] damaged = "good text".getBytes(StandardCharsets.UTF_8);
        damaged[4] = (byte) 0xFF;
        Decoded decoded = decoded(damaged, null);
        char[] chars = new char[20];
        assertThat(decoded.read(chars, 0, 20)).isEqualTo(4);
        assertThat(new String(chars, 0, 4)).isEqualTo("good");
        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> decoded.read(chars, 0, 20));
        byte[] cut = TEXT.getBytes(StandardCharsets.UTF_8);
        Decoded half = decoded(Arrays.copyOf(cut, 4), null);
        assertThat(half.read(chars, 0, 20)).isEqualTo(3);
        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> half.read(chars, 0, 20));
    }

    @Test
    void nothingIsReadWhereThereIsNoRoom() throws IOException {
        Decoded decoded = decoded("\uD83D\uDE00".getBytes(StandardCharsets.UTF_8), null);
        char[] chars = new char[2];
        assertThat(decoded.read(chars, 0, 1)).as("half a letter").isZero();
        assertThat(decoded.read(chars, 0, 2)).isEqualTo(2);
        assertThat(decoded.read(chars, 0, 2)).isEqualTo(-1);
    }

    /** As a slow disk or a pipe hands them over. */
    @Test
    void bytesMayComeOneByOne() throws IOException {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(1, length));
            }
        };
        assertThat(all(new Decoded(slow, null), 8)).isEqualTo(TEXT);
    }

    @Test
    void longTextsComeWhole() throws IOException {
        String text = TEXT.repeat(20_000);
        assertThat(all(decoded(text.getBytes(StandardCharsets.UTF_8), null), 30_001))
                .isEqualTo(text);
    }
}
