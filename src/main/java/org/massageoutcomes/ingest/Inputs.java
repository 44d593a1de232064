package org.massageoutcomes.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The files that inputs stand for: a folder stands for its {@code *.csv} and {@code *.csv.gz}, by name. */
final class Inputs {
    /** A file and the name by which accounts and messages call it. */
    record Input(Path path, String name, long bytes) {}

    private Inputs() {}

    static List<Input> of(List<Path> given) throws DataRefused {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw DataRefused.missing(path + ": no such file or folder; name an export, or a folder of exports");
            }
            for (Path file : Files.isDirectory(path) ? exportsIn(path) : List.of(path)) {
                files.putIfAbsent(real(file), file);
            }
        }
        if (files.isEmpty()) {
            throw DataRefused.missing("no input: name an export, or a folder of exports");
        }
        List<Path> paths = List.copyOf(files.values());
        List<String> names = InputNames.of(paths);
        List<Input> inputs = new ArrayList<>();
        for (int file = 0; file < paths.size(); file++) {
            inputs.add(new Input(paths.get(file), names.get(file), size(paths.get(file))));
        }
        return inputs;
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static List<Path> exportsIn(Path folder) throws DataRefused {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> exports = entries.filter(Inputs::isExport).sorted().toList();
            if (exports.isEmpty()) {
                throw DataRefused.missing(folder + ": no *.csv or *.csv.gz in this folder; put the exports there");
            }
            return exports;
        } catch (IOException unlisted) {
            throw DataRefused.missing(folder + ": the folder cannot be listed; check its permissions");
        }
    }

    private static boolean isExport(Path file) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        boolean broken = Files.isSymbolicLink(file) && !Files.exists(file); // said to be missing, not passed over
        return (name.endsWith(".csv") || name.endsWith(".csv.gz")) && (broken || Files.isRegularFile(file));
    }

    private static Path real(Path file) throws DataRefused {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            throw DataRefused.missing(file + ": cannot be opened; check its permissions");
        }
    }

    private static long size(Path file) throws DataRefused {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw DataRefused.missing(file + ": cannot be opened; check its permissions");
        }
    }
}
