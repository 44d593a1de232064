package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of RFC 1952, as the JDK writes them and as other programs may, read to the last byte or refused. */
class GzipMembersTest {
    private static final byte[] TEXT = "client_id,massage_type\nC1,regular\n".getBytes(StandardCharsets.UTF_8);
    private static final int HEADER = 10;

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] inflated(byte[] stored) throws IOException {
        return new GzipMembers(new ByteArrayInputStream(stored)).readAllBytes();
    }

    /** The member with flags set and what they announce behind its header. */
    private static byte[] with(int flags, byte[] announced) throws IOException {
        byte[] member = gzip(TEXT);
        member[3] = (byte) flags;
        return joined(Arrays.copyOf(member, HEADER), announced, Arrays.copyOfRange(member, HEADER, member.length));
    }

    @Test
    void whatAHeaderMayAnnounceIsPassedOver() throws IOException {
        byte[] extra = joined(new byte[] {3, 1}, new byte[259]);
        byte[] name = {'a', '.', 'c', 's', 'v', 0};
        byte[] comment = {'n', 'o', 0};
        byte[] crc = {7, 7};
        assertThat(inflated(with(0x04, extra))).isEqualTo(TEXT);
        assertThat(inflated(with(0x04, new byte[2]))).isEqualTo(TEXT);
        assertThat(inflated(with(0x08, name))).isEqualTo(TEXT);
        assertThat(inflated(with(0x10, comment))).isEqualTo(TEXT);
        assertThat(inflated(with(0x02, crc))).isEqualTo(TEXT);
        assertThat(inflated(with(0x01, new byte[0]))).isEqualTo(TEXT);
        assertThat(inflated(with(0x1F, joined(extra, name, comment, crc)))).isEqualTo(TEXT);
    }

    @Test
    void membersFollowOneAnotherWhereverABufferEnds() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(6).nextBytes(noise);
        assertThat(inflated(joined(gzip(noise), gzip(TEXT), gzip(new byte[0]), gzip(noise))))
                .isEqualTo(joined(noise, TEXT, noise));
    }

    @Test
    void itIsReadByteByByteAsAtOnce() throws IOException {
        byte[] bytes = {0, 1, 127, -128, -1};
        InputStream in = new GzipMembers(new ByteArrayInputStream(gzip(bytes)));
        assertThat(in.read(new byte[3], 0, 0)).isZero();
        for (byte expected : bytes) {
            assertThat(in.read()).isEqualTo(expected & 0xFF);
        }
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[3], 0, 3)).isEqualTo(-1);
    }

    @Test
    void noHalfIsTakenForTheWhole() throws IOException {
        byte[] whole = joined(gzip(TEXT), gzip(TEXT));
        for (int length = 0; length < whole.length; length++) {
            byte[] half = Arrays.copyOf(whole, length);
            if (length == whole.length / 2) {
                assertThat(inflated(half)).isEqualTo(TEXT);
            } else {
                assertThatExceptionOfType(EOFException.class)
                        .isThrownBy(() -> inflated(half))
                        .withMessage("the file ends within its compressed text");
            }
        }
    }

    @Test
    void everyByteOfTheChecksumAndOfTheLengthCounts() throws IOException {
        byte[] whole = gzip(TEXT);
        for (int fromEnd = 1; fromEnd <= 8; fromEnd++) {
            byte[] altered = whole.clone();
            altered[whole.length - fromEnd] ^= 0x40;
            assertThatExceptionOfType(ZipException.class)
                    .isThrownBy(() -> inflated(altered))
                    .withMessage("the checksum does not match");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatBeginsOtherwiseIsNoGzipNorIsWhatFollowsAMember(int at) throws IOException {
        byte[] other = gzip(TEXT);
        other[at] ^= 0x10;
        for (byte[] stored : List.of(other, joined(gzip(TEXT), other))) {
            assertThatExceptionOfType(ZipException.class)
                    .isThrownBy(() -> inflated(stored))
                    .withMessage("something that is not gzip");
        }
    }

    @Test
    void damagedTextIsSaidToBe() throws IOException {
        byte[] damaged = gzip(TEXT);
        damaged[HEADER] = (byte) 0xFF;
        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> inflated(damaged));
    }

    /** Zeros shrink a thousandfold; up to what is harmless that is nobody's business. */
    @Test
    void whatUnfoldsOverFiveHundredFoldIsRefusedBeyondWhatIsHarmless() throws IOException {
        byte[] bomb = gzip(new byte[1_000_000]);
        assertThat(new GzipMembers(new ByteArrayInputStream(bomb), 1_000_000).readAllBytes())
                .hasSize(1_000_000);
        GzipMembers unharmed = new GzipMembers(new ByteArrayInputStream(bomb), 900_000);
        assertThatIOException().isThrownBy(unharmed::readAllBytes).withMessageContaining("inflates more than 500-fold");
        byte[] mixed = new byte[1_000_000];
        new Random(6).nextBytes(mixed);
        Arrays.fill(mixed, 3_000, mixed.length, (byte) 0);
        assertThat(new GzipMembers(new ByteArrayInputStream(gzip(mixed)), 1_000).readAllBytes())
                .isEqualTo(mixed);
    }

    @Test
    void closingItClosesTheFileAndNothingIsReadAfter() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream file = new ByteArrayInputStream(gzip(TEXT)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        GzipMembers members = new GzipMembers(file);
        members.close();
        assertThat(closed).isTrue();
        assertThatNullPointerException().isThrownBy(members::read);
    }
}
