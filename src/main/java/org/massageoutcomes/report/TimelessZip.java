package org.massageoutcomes.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook's zip without the time at which it was written, which is in every entry and in one of the files. */
final class TimelessZip {
    /** Not the first moment that a zip can tell: that one is written in the machine's time zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String STAMPED = "docProps/core.xml";
    private static final String TIME = ">\\d{4}-\\d{2}-\\d{2}T[^<]*<";

    private TimelessZip() {}

    static void copy(byte[] zip, OutputStream out) throws IOException {
        Path file = Files.createTempFile("massage-outcomes-", ".xlsx");
        try {
            Files.write(file, zip);
            try (ZipFile from = new ZipFile(file.toFile())) {
                copy(from, out);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void copy(ZipFile from, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        List<? extends ZipEntry> entries = from.stream().toList();
        for (ZipEntry entry : entries) {
            ZipEntry timeless = new ZipEntry(entry.getName());
            timeless.setTimeLocal(EPOCH);
            to.putNextEntry(timeless);
            try (InputStream in = from.getInputStream(entry)) {
                to.write(entry.getName().equals(STAMPED) ? withoutTime(in.readAllBytes()) : in.readAllBytes());
            }
            to.closeEntry();
        }
        to.finish();
    }

    private static byte[] withoutTime(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll(TIME, ">1980-01-01T00:00:00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }
}
