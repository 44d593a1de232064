package org.massageoutcomes.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * What Java can only take from a file, in a folder of this run alone (0700), gone with it. A run that is killed leaves its
 * folder and the lock beside it, which was there first; the next run, which gets that lock, removes both.
 */
final class TemporaryFolder {
    private static final String PREFIX = "massage-outcomes-";
    private static final String LOCK = ".lock";

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
            folder = claim(Path.of(System.getProperty("java.io.tmpdir", ".")));
        }
        return folder;
    }

    private static Path claim(Path parent) throws IOException {
        try {
            Path lock = locked(parent);
            Path folder = Files.createTempDirectory(parent, foldersOf(lock));
            folder.toFile().deleteOnExit();
            own = folder;
            removeThoseOfDeadRuns(parent, lock);
            return folder;
        } catch (IOException refused) {
            throw new IOException(
                    "no temporary file can be made in " + parent + "; give Java another folder, as in java"
                            + " -Djava.io.tmpdir=FOLDER -jar …",
                    refused);
        }
    }

    /** A file that this run alone holds; one that another run took for a dead run's, before it was held, is given up. */
    private static Path locked(Path parent) throws IOException {
        while (true) {
            Path lock = Files.createTempFile(parent, PREFIX, LOCK);
            lock.toFile().deleteOnExit();
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (channel.tryLock() != null && Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
                held = channel;
                return lock;
            }
            channel.close();
        }
    }

    private static String foldersOf(Path lock) {
        String name = lock.getFileName().toString();
        return name.substring(0, name.length() - LOCK.length()) + "-";
    }

    private static void removeThoseOfDeadRuns(Path parent, Path ofThisRun) {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
            UserPrincipal owner = Files.getOwner(ofThisRun);
            for (Path lock : locks) {
                if (!lock.equals(ofThisRun)) {
                    removeIfDead(lock, owner);
                }
            }
        } catch (IOException | DirectoryIteratorException unlisted) {
            // Whoever may list the folder tidies it.
        }
    }

    /** Never what belongs to somebody else, nor what a link points to. */
    private static void removeIfDead(Path lock, UserPrincipal owner) {
        if (!isOf(owner, lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null) {
                try (DirectoryStream<Path> folders =
                        Files.newDirectoryStream(lock.resolveSibling(""), foldersOf(lock) + "*")) {
                    for (Path folder : folders) {
                        removeFolder(folder, owner);
                    }
                }
                Files.delete(lock);
            }
        } catch (IOException busyOrGone) {
            // Another run is at it.
        }
    }

    private static void removeFolder(Path folder, UserPrincipal owner) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isOf(owner, folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static boolean isOf(UserPrincipal owner, Path path) {
        try {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner);
        } catch (IOException gone) {
            return false;
        }
    }
}
