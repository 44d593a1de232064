package org.massageoutcomes.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A new file whose bytes are on the disk, not just under way, once it is closed without an exception. */
final class SyncedFile extends BufferedOutputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private boolean closed;

    private SyncedFile(FileChannel channel) {
        super(Channels.newOutputStream(channel), BUFFER_BYTES);
        this.channel = channel;
    }

    static OutputStream create(Path file) throws IOException {
        return new SyncedFile(PrivateFiles.createFile(file));
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (FileChannel closing = channel) {
            flush();
            closing.force(true);
        }
    }
}
