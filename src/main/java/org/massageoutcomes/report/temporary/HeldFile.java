package org.massageoutcomes.report.temporary;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A new file that this run alone holds. The lock is the operating system's, so a run that dies lets go of it, and the next
 * one tells by it what may be removed.
 *
 * <p>Files held by this very process are known by name: opening and closing one a second time would drop its lock on some
 * systems.
 */
public final class HeldFile implements Closeable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private HeldFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        HELD_HERE.add(path);
    }

    /** Makes a file that was not there. */
    @FunctionalInterface
    public interface Creation {
        Path create() throws IOException;
    }

    /** Makes another file where another run took the first for a dead run's, before it was held. */
    public static HeldFile of(Creation creation) throws IOException {
        HeldFile held = null;
        while (held == null) {
            held = hold(creation.create());
        }
        return held;
    }

    private static @Nullable HeldFile hold(Path created) throws IOException {
        HeldFile file = null;
        boolean held = false;
        try {
            Path path = created.toRealPath();
            file = new HeldFile(path, FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            held = file.channel.tryLock() != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
            return held ? file : null;
        } catch (NoSuchFileException removed) {
            return null;
        } finally {
            if (!held && file != null) {
                file.close();
            }
        }
    }

    public Path path() {
        return path;
    }

    /** Writes to the file, which is held on when the stream is closed. */
    public OutputStream stream() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] from, int at, int length) throws IOException {
                out.write(from, at, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Removes files beside this one that no run holds; never what belongs to somebody else, nor what a link points to. */
    public void removeThoseOfDeadRuns(Predicate<String> names) {
        try {
            UserPrincipal owner = Files.getOwner(path);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(
                    path.resolveSibling(""), file -> names.test(String.valueOf(file.getFileName())))) {
                for (Path file : files) {
                    removeUnlessHeld(file, owner);
                }
            }
        } catch (IOException | DirectoryIteratorException unlisted) {
            // Whoever may list the folder tidies it.
        }
    }

    private static void removeUnlessHeld(Path file, UserPrincipal owner) {
        try {
            if (!HELD_HERE.contains(file)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                    if (channel.tryLock() != null) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException busyOrGone) {
            // Another run is at it.
        }
    }

    /** Lets go of the file, which stays. */
    @Override
    public void close() throws IOException {
        HELD_HERE.remove(path);
        channel.close();
    }
}
