package org.massageoutcomes.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** An input file as stored, hashed while it is read; compressed or not. */
final class StoredFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Inputs.Input input;
    private final MessageDigest digest = sha256();
    private final BufferedInputStream stored;
    private final BasicFileAttributes opened;
    private long bytes;

    /** @throws DataRefused where the file cannot be opened, or is an archive */
    StoredFile(Inputs.Input input) throws DataRefused {
        this.input = input;
        try {
            opened = attributes();
            stored = new BufferedInputStream(new Hashed(Files.newInputStream(input.path())), BUFFER);
        } catch (IOException unopened) {
            throw DataRefused.missing(input.name() + ": cannot be opened; check its permissions");
        }
    }

    /** The text's bytes, inflated where the file starts as gzip does. */
    InputStream plain() throws IOException, DataRefused {
        FileKind kind = kindOf(stored);
        if (kind != FileKind.GZIP) {
            return stored;
        }
        InputStream inflated = new BufferedInputStream(new GzipMembers(stored), BUFFER);
        if (kindOf(inflated) == FileKind.GZIP) {
            throw DataRefused.unusable(input.name() + ": it was compressed twice; decompress it once");
        }
        return inflated;
    }

    private FileKind kindOf(InputStream in) throws IOException, DataRefused {
        in.mark(FileKind.LONGEST);
        FileKind kind = FileKind.of(in.readNBytes(FileKind.LONGEST));
        in.reset();
        if (!kind.isReadable()) {
            throw DataRefused.unusable(input.name() + ": " + kind.advice());
        }
        return kind;
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(input.path(), BasicFileAttributes.class);
    }

    /** Whether what was read, to its end, is still what the file holds; no half of a file is taken for the whole. */
    boolean isUnchanged() {
        try {
            BasicFileAttributes now = attributes();
            return !now.isRegularFile()
                    || now.size() == bytes
                            && now.lastModifiedTime().equals(opened.lastModifiedTime())
                            && Objects.equals(now.fileKey(), opened.fileKey());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** Hash of the whole file, lower-case hexadecimal; reads what is left of it. */
    String sha256OfAll() throws IOException {
        stored.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }

    private final class Hashed extends FilterInputStream {
        Hashed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = in.read(to, from, length);
            if (read > 0) {
                digest.update(to, from, read);
                bytes += read;
            }
            return read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
