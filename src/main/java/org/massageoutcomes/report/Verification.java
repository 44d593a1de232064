package org.massageoutcomes.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A published report against its manifest.
 *
 * @param report the run's folder
 * @param files how many files the manifest lists
 * @param differences one line each, in order of names; none where all is as published
 */
public record Verification(Path report, int files, List<String> differences) {
    public Verification {
        differences = List.copyOf(differences);
    }

    public boolean isIntact() {
        return differences.isEmpty();
    }

    /**
     * The report meant by a folder: itself, or, for a folder of runs, its current one; empty where there is none.
     *
     * <p>A folder with a report's files but without their manifest is a report, and a broken one.
     */
    public static Optional<Path> locate(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        boolean report = Files.exists(folder.resolve(Manifest.NAME)) || Files.exists(folder.resolve("results.csv"));
        return report ? Optional.of(folder) : new CurrentPointer(folder).read();
    }

    /** @throws IOException where the folder cannot be listed */
    public static Verification of(Path report) throws IOException {
        Map<String, @Nullable Path> found = filesOf(report);
        Path manifestFile = found.remove(Manifest.NAME);
        if (manifestFile == null || !Files.isRegularFile(manifestFile, LinkOption.NOFOLLOW_LINKS)) {
            String words = manifestFile == null
                    ? ": missing, so nothing can be checked; a report sent without internal/ is checked where it was made"
                    : ": not a file";
            return new Verification(report, 0, List.of(Manifest.NAME + words));
        }
        Manifest manifest;
        try {
            manifest = ManifestJson.read(manifestFile);
        } catch (IOException unreadable) {
            String firstLine =
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
            return new Verification(report, 0, List.of(Manifest.NAME + ": unreadable (" + firstLine + ")"));
        }
        List<String> differences = new ArrayList<>();
        for (Manifest.Output output : manifest.outputs()) {
            Path file = found.remove(output.name());
            difference(output, file).ifPresent(words -> differences.add(output.name() + ": " + words));
        }
        found.keySet().forEach(name -> differences.add(name + ": not in the manifest"));
        return new Verification(report, manifest.outputs().size(), differences);
    }

    private static Optional<String> difference(Manifest.Output output, @Nullable Path file) {
        if (file == null) {
            return Optional.of("missing");
        }
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("not a file");
            }
            long bytes = Files.size(file);
            if (bytes != output.bytes()) {
                return Optional.of(bytes + " bytes, published with " + output.bytes());
            }
            return Sha256.of(file).equals(output.sha256()) ? Optional.empty() : Optional.of("changed since published");
        } catch (IOException unreadable) {
            return Optional.of("cannot be read");
        }
    }

    private static Map<String, @Nullable Path> filesOf(Path report) throws IOException {
        Path root = report.toRealPath();
        Map<String, @Nullable Path> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(root.relativize(file).toString().replace('\\', '/'), file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
