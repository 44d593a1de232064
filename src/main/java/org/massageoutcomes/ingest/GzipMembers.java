package org.massageoutcomes.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Inflates a gzip file of one or more members to its very end (RFC 1952).
 *
 * <p>Unlike {@link java.util.zip.GZIPInputStream}, it takes nothing after the last member for the end.
 */
final class GzipMembers extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    /** Exports shrink to a tenth, hardly ever to a fiftieth: what unfolds so far is made to fill a machine. */
    static final int MOST_FOLD = 500;

    /** Below so many bytes nothing is harmed. */
    static final long HARMLESS = 1L << 27;

    private final InputStream in;
    private final long harmless;
    private final byte[] buffer = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private long readOfAll;
    private long inflatedOfAll;
    private int at;
    private int limit;
    private boolean ended;

    GzipMembers(InputStream in) throws IOException {
        this(in, HARMLESS);
    }

    /** @param harmless bytes that may unfold from however few */
    GzipMembers(InputStream in, long harmless) throws IOException {
        this.in = in;
        this.harmless = harmless;
        readHeader();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int inflated = inflate(bytes, from, length);
            if (inflated > 0) {
                crc.update(bytes, from, inflated);
                inflatedOfAll += inflated;
                if (inflatedOfAll > harmless && inflatedOfAll / MOST_FOLD > readOfAll) {
                    throw new ZipException("it inflates more than 500-fold, which no export does");
                }
                return inflated;
            }
            if (inflater.finished()) {
                nextMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException {
        if (inflater.needsInput() && !inflater.finished()) {
            require();
            inflater.setInput(buffer, at, limit - at);
            at = limit;
        }
        try {
            return inflater.inflate(bytes, from, length);
        } catch (DataFormatException damaged) {
            throw new ZipException(damaged.getMessage());
        }
    }

    private void nextMember() throws IOException {
        at = limit - inflater.getRemaining();
        if (little(4) != crc.getValue() || little(4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("the checksum does not match");
        }
        if (at == limit && !fill()) {
            ended = true;
            inflater.end();
            return;
        }
        inflater.reset();
        crc.reset();
        readHeader();
    }

    private void readHeader() throws IOException {
        if (little(2) != 0x8B1F || next() != 8) {
            throw new ZipException("something that is not gzip");
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("flags that gzip has not");
        }
        little(6);
        if ((flags & EXTRA) != 0) {
            long length = little(2);
            for (long i = 0; i < length; i++) {
                next();
            }
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        if ((flags & HEADER_CRC) != 0) {
            little(2);
        }
    }

    private void skipText(int present) throws IOException {
        boolean more = present != 0;
        while (more) {
            more = next() != 0;
        }
    }

    private long little(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << 8 * i;
        }
        return number;
    }

    private int next() throws IOException {
        require();
        return buffer[at++] & 0xFF;
    }

    private void require() throws IOException {
        if (at == limit && !fill()) {
            throw new EOFException("the file ends within its compressed text");
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        readOfAll += limit;
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
