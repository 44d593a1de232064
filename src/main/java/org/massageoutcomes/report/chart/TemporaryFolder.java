package org.massageoutcomes.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Java can only take from a file, in a folder of this run alone (0700), gone with it. A run that is killed leaves its
 * folder; the next, which gets the lock in it, removes it.
 */
final class TemporaryFolder {
    private static final String PREFIX = "massage-outcomes-";
    private static final String LOCK = "lock";
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private static @Nullable Path own;

    /** Held as long as this run lives, so that no other takes its folder for a dead run's. */
    private static @Nullable FileChannel held;

    private TemporaryFolder() {}

    /**
     * A new file with these bytes.
     *
     * @throws IOException where there is no folder for temporary files; the message says what to do
     */
    static synchronized Path write(String name, InputStream bytes) throws IOException {
        Path file = claimed().resolve(name);
        Files.copy(bytes, file);
        file.toFile().deleteOnExit();
        return file;
    }

    private static Path claimed() throws IOException {
        Path folder = own;
        if (folder == null) {
            Path parent = Path.of(System.getProperty("java.io.tmpdir", "."));
            folder = claim(parent);
            own = folder;
            removeThoseOfDeadRuns(parent, folder);
        }
        return folder;
    }

    private static Path claim(Path parent) throws IOException {
        try {
            Path folder = Files.createTempDirectory(parent, PREFIX);
            folder.toFile().deleteOnExit();
            Path lock = folder.resolve(LOCK);
            held = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.toFile().deleteOnExit();
            held.tryLock();
            return folder;
        } catch (IOException refused) {
            throw new IOException(
                    "no temporary file can be made in " + parent + "; give Java another folder, as in java"
                            + " -Djava.io.tmpdir=FOLDER -jar …",
                    refused);
        }
    }

    private static void removeThoseOfDeadRuns(Path parent, Path own) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(own)) {
                    removeIfDead(folder, own);
                }
            }
        }
    }

    /** Never what belongs to somebody else, nor what a link points to. */
    private static void removeIfDead(Path folder, Path own) {
        try {
            boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
            if (ours && isUnlocked(folder.resolve(LOCK))) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException busyOrGone) {
            // Another run is at it.
        }
    }

    /** A run that is just starting has no lock for a moment; one that died in that moment never will. */
    private static boolean isUnlocked(Path lock) throws IOException {
        if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
            Instant made = Files.getLastModifiedTime(lock.resolveSibling("")).toInstant();
            return made.isBefore(Instant.now().minus(MOMENT));
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return channel.tryLock() != null;
        }
    }
}
