package org.massageoutcomes.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook's zip without the time at which it was written, which is in every entry and in one of the files.
 *
 * <p>It is read from its directory, in memory: its entries do not tell their sizes, so {@link java.util.zip.ZipInputStream}
 * refuses them, and {@link java.util.zip.ZipFile} would need a file that a killed run leaves behind.
 */
final class TimelessZip {
    /** Not the first moment that a zip can tell: that one is written in the machine's time zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String STAMPED = "docProps/core.xml";
    private static final String TIME = ">\\d{4}-\\d{2}-\\d{2}T[^<]*<";

    private static final int ENTRY_BYTES = 30;
    private static final int LISTED_BYTES = 46;
    private static final int END_BYTES = 22;

    private TimelessZip() {}

    /** @param zip as the workbook's library writes it: every entry deflated, no comment at the end */
    static void copy(byte[] zip, OutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_BYTES;
        int entries = bytes.getShort(end + 10);
        int at = bytes.getInt(end + 16);
        ZipOutputStream to = new ZipOutputStream(out);
        for (int entry = 0; entry < entries; entry++) {
            int nameBytes = bytes.getShort(at + 28);
            String name = new String(zip, at + LISTED_BYTES, nameBytes, StandardCharsets.UTF_8);
            ZipEntry timeless = new ZipEntry(name);
            timeless.setTimeLocal(EPOCH);
            to.putNextEntry(timeless);
            byte[] plain = inflated(zip, bytes, bytes.getInt(at + 42), bytes.getInt(at + 20));
            to.write(name.equals(STAMPED) ? withoutTime(plain) : plain);
            to.closeEntry();
            at += LISTED_BYTES + nameBytes + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        to.finish();
    }

    private static byte[] inflated(byte[] zip, ByteBuffer bytes, int entry, int packedBytes) throws IOException {
        int start = entry + ENTRY_BYTES + bytes.getShort(entry + 26) + bytes.getShort(entry + 28);
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(zip, start, packedBytes), inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    private static byte[] withoutTime(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll(TIME, ">1980-01-01T00:00:00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }
}
