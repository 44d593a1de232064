package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What points to the newest run of an output folder: {@code current}, a relative link, or {@code current.txt} with
 * the folder's name where links are refused.
 *
 * <p>The next pointer is prepared before its run appears and put in place after, each in one step. A run that dies
 * between leaves the prepared one, from which {@link #recover} finishes or forgets.
 */
final class CurrentPointer {
    private static final String LINK = "current";
    private static final String TEXT = "current.txt";
    private static final String NEXT = ".current-next";
    private static final int MOST_CHARACTERS = 100;

    private final Path out;

    CurrentPointer(Path out) {
        this.out = out;
    }

    /** The run pointed to, if it is a folder there. */
    Optional<Path> read() {
        Path link = out.resolve(LINK);
        return (Files.isSymbolicLink(link) ? target(link) : target(out.resolve(TEXT)));
    }

    private Optional<Path> target(Path pointer) {
        try {
            String name = Files.isSymbolicLink(pointer)
                    ? Files.readSymbolicLink(pointer).toString()
                    : text(pointer);
            boolean plain = name.matches("[0-9a-z][0-9a-z._-]*");
            return plain && Files.isDirectory(out.resolve(name), LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(out.resolve(name))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(Path pointer) throws IOException {
        return Files.size(pointer) > MOST_CHARACTERS
                ? ""
                : Files.readString(pointer).strip();
    }

    /** @throws OutputRefused where something else has the pointer's name */
    void requireUsable() throws OutputRefused {
        Path link = out.resolve(LINK);
        if (PrivateFiles.exists(link) && !Files.isSymbolicLink(link)) {
            throw OutputRefused.cannotCreate(link + " is not a link to a report; move it away");
        }
        Path text = out.resolve(TEXT);
        if (PrivateFiles.exists(text) && !Files.isRegularFile(text, LinkOption.NOFOLLOW_LINKS)) {
            throw OutputRefused.cannotCreate(text + " is not a file; move it away");
        }
    }

    void prepare(String run) throws IOException {
        forget();
        try {
            Files.createSymbolicLink(out.resolve(NEXT), Path.of(run));
        } catch (IOException | UnsupportedOperationException refused) {
            try (OutputStream file = SyncedFile.create(out.resolve(NEXT))) {
                file.write((run + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    void swap() throws IOException {
        Path next = out.resolve(NEXT);
        boolean link = Files.isSymbolicLink(next);
        Files.move(
                next,
                out.resolve(link ? LINK : TEXT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(out.resolve(link ? TEXT : LINK));
        PrivateFiles.force(out);
    }

    void forget() throws IOException {
        Files.deleteIfExists(out.resolve(NEXT));
    }

    /** Finishes what a dead run began: its run is there, so point to it; or it is not, so nothing happened. */
    void recover() throws IOException {
        Path next = out.resolve(NEXT);
        if (PrivateFiles.exists(next)) {
            if (target(next).isPresent()) {
                swap();
            } else {
                forget();
            }
        }
    }
}
