package org.massageoutcomes.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time in an output folder. The lock is the operating system's, so a run that dies lets go of it.
 *
 * <p>Folders held by this very process are known by name: opening and closing their lock file a second time would
 * drop the lock on some systems.
 */
final class OutputLock implements AutoCloseable {
    private static final String NAME = ".lock";
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private OutputLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws OutputRefused at once where another run holds the folder */
    static OutputLock of(Path out) throws IOException {
        Path folder = out.toRealPath();
        if (!HELD_HERE.add(folder)) {
            throw busy(out);
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = PrivateFiles.openLockFile(folder.resolve(NAME));
            FileLock lock = channel.tryLock();
            held = lock != null;
            if (!held) {
                throw busy(out);
            }
            return new OutputLock(folder, channel);
        } finally {
            if (!held) {
                release(folder, channel);
            }
        }
    }

    private static OutputRefused busy(Path out) {
        return OutputRefused.busy("another run is writing to " + out + "; wait for it, or choose another --out");
    }

    private static void release(Path folder, @Nullable FileChannel channel) throws IOException {
        HELD_HERE.remove(folder);
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        release(folder, channel);
    }
}
