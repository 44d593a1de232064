package org.massageoutcomes.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder, as a test looks at it. */
final class Folder {
    private static final String INTERNAL = "internal/";

    private Folder() {}

    /** Every path below a folder, the folder itself not among them; links are not followed. */
    static List<Path> below(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !path.equals(folder)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every file, link and folder by its name, with its hash, its target or nothing. */
    static SortedMap<String, String> contents(Path folder) {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path path : below(folder)) {
            contents.put(folder.relativize(path).toString().replace('\\', '/'), content(path));
        }
        return contents;
    }

    /** Removes a file, or a folder and what is in it; nothing where there is none. */
    static void remove(Path root) throws IOException {
        List<Path> below = below(root);
        for (int i = below.size() - 1; i >= 0; i--) {
            Files.delete(below.get(i));
        }
        Files.deleteIfExists(root);
    }

    /** What may be shared of a report: every file outside {@code internal/} with its hash. */
    static SortedMap<String, String> shareable(Path report) throws IOException {
        SortedMap<String, String> shareable = contents(report.toRealPath());
        shareable.values().removeIf(String::isEmpty);
        shareable.keySet().removeIf(name -> name.startsWith(INTERNAL));
        return shareable;
    }

    private static String content(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return "-> " + Files.readSymbolicLink(path);
            }
            return Files.isRegularFile(path) ? sha256(Files.readAllBytes(path)) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
