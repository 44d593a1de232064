package org.massageoutcomes.report.temporary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Java can only take from a file, in a folder of this run alone (0700), gone with it. A run that is killed leaves its
 * folder and the lock beside it, which was there first; the next run, which gets that lock, removes both.
 */
public final class TemporaryFolder {
    private static final String PREFIX = "massage-outcomes-";
    private static final String LOCK = ".lock";
    private static final Pattern FOLDER = Pattern.compile("(" + PREFIX + "\\d+)-\\d+");

    private static @Nullable Path own;

    private static boolean ending;

    private TemporaryFolder() {}

    /**
     * A new file with these bytes.
     *
     * @throws IOException where there is no folder for temporary files; the message says what to do
     */
    public static synchronized Path write(String name, InputStream bytes) throws IOException {
        if (ending) {
            throw new IOException("the program is ending");
        }
        Path file = claimed().resolve(name);
        Files.copy(bytes, file);
        return file;
    }

    private static Path claimed() throws IOException {
        Path folder = own;
        if (folder == null) {
            Path parent = Path.of(System.getProperty("java.io.tmpdir", "."));
            folder = claim(parent);
            own = folder;
        }
        return folder;
    }

    private static Path claim(Path parent) throws IOException {
        try {
            HeldFile lock = HeldFile.of(() -> Files.createTempFile(parent, PREFIX, LOCK));
            Path folder = Files.createTempDirectory(parent, nameOf(lock.path()).replace(LOCK, "-"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder, lock), "temporary files"));
            removeThoseOfDeadRuns(parent, folder, lock);
            return folder;
        } catch (IOException refused) {
            throw new IOException(
                    "no temporary file can be made in " + parent + "; give Java another folder, as in java"
                            + " -Djava.io.tmpdir=FOLDER -jar …",
                    refused);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** No thread that still draws can write another file after this. */
    private static synchronized void end(Path folder, HeldFile lock) {
        ending = true;
        try {
            remove(folder);
            lock.close();
            Files.deleteIfExists(lock.path());
        } catch (IOException busy) {
            // The next run removes it.
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** First the locks that nobody holds, then the folders without a lock. */
    private static void removeThoseOfDeadRuns(Path parent, Path ofThisRun, HeldFile lock) {
        lock.removeThoseOfDeadRuns(name -> name.startsWith(PREFIX) && name.endsWith(LOCK));
        try {
            UserPrincipal owner = Files.getOwner(ofThisRun);
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
                for (Path folder : folders) {
                    removeUnlessLocked(folder, owner);
                }
            }
        } catch (IOException | DirectoryIteratorException unlisted) {
            // Whoever may list the folder tidies it.
        }
    }

    private static void removeUnlessLocked(Path folder, UserPrincipal owner) {
        Matcher name = FOLDER.matcher(folder.getFileName().toString());
        try {
            if (name.matches()
                    && Files.notExists(folder.resolveSibling(name.group(1) + LOCK), LinkOption.NOFOLLOW_LINKS)
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && isOf(owner, folder)) {
                remove(folder);
            }
        } catch (IOException busyOrGone) {
            // Another run is at it.
        }
    }

    private static boolean isOf(UserPrincipal owner, Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner);
    }
}
