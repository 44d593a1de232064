package org.massageoutcomes.safety;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.massageoutcomes.command.CommandLines;

/** Runs of one virtual machine under many locales and time zones; a line for each shareable file: run, name, hash. */
final class ManyRuns {
    static final List<String> LOCALES = List.of(
            "en-US",
            "tr-TR",
            "ar-EG-u-nu-arab",
            "hi-IN-u-nu-deva",
            "de-DE",
            "th-TH-u-ca-buddhist-nu-thai",
            "ja-JP",
            "fa-IR");
    static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati");

    private ManyRuns() {}

    /** What is told in another way for each run. */
    private interface Told {
        List<String> of(Path folder, long seed) throws IOException;
    }

    /**
     * @param arguments export, or folder of sites' reports to pool; folder to work in; seed; and then what the run is
     *     started with besides
     */
    public static void main(String[] arguments) throws IOException {
        Path what = Path.of(arguments[0]);
        Told told = Files.isDirectory(what) ? pooled(what) : analyzed(ShuffledExport.of(what));
        long seed = Long.parseLong(arguments[2]);
        String[] more = List.of(arguments).subList(3, arguments.length).toArray(String[]::new);
        for (String locale : LOCALES) {
            for (String zone : ZONES) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Path folder = Files.createDirectories(Path.of(arguments[1], locale, zone.replace('/', '-')));
                hashes(folder.resolve("out"), told.of(folder, seed++), more)
                        .forEach(line -> System.out.println(locale + " " + zone + "\t" + line));
            }
        }
    }

    private static Told analyzed(ShuffledExport export) {
        return (folder, seed) ->
                export.write(folder, seed).stream().map(Path::toString).toList();
    }

    /** The same sites in any order. */
    private static Told pooled(Path sites) {
        return (folder, seed) -> {
            try (Stream<Path> folders = Files.list(sites)) {
                List<String> words =
                        new ArrayList<>(folders.map(Path::toString).sorted().toList());
                Collections.shuffle(words, new Random(seed));
                words.add(0, "pool");
                return words;
            }
        };
    }

    private static List<String> hashes(Path out, List<String> inputs, String... more) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] words = Stream.of(inputs.stream(), Stream.of("--out", out.toString()), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);
        int exit = CommandLines.run(writer, writer, words);
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit + ": " + said);
        }
        List<String> lines = new ArrayList<>();
        Folder.shareable(out.resolve("current")).forEach((name, hash) -> lines.add(name + "\t" + hash));
        return lines;
    }
}
