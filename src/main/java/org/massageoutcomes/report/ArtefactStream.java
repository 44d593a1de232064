package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;

/**
 * One file of a report while it is written: counts and hashes what passes.
 *
 * <p>It is complete only if every write and the close succeeded. A writer that swallows a failure, as
 * {@link java.io.PrintWriter} does, cannot make it so.
 */
final class ArtefactStream extends OutputStream {
    private final String name;
    private final OutputStream file;
    private final Consumer<Manifest.Output> completed;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private boolean failed;
    private boolean closed;

    /** @param completed hears once, when every byte is written and the file is closed */
    ArtefactStream(String name, OutputStream file, Consumer<Manifest.Output> completed) {
        this.name = name;
        this.file = file;
        this.completed = completed;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        boolean written = false;
        try {
            if (closed) {
                throw new IOException(name + " is already closed");
            }
            file.write(octets, offset, length);
            written = true;
        } finally {
            failed |= !written;
        }
        digest.update(octets, offset, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        boolean flushed = false;
        try {
            file.flush();
            flushed = true;
        } finally {
            failed |= !flushed;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        file.close();
        if (!failed) {
            completed.accept(new Manifest.Output(name, bytes, Sha256.hex(digest)));
        }
    }
}
