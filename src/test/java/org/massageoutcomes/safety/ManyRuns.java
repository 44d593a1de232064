package org.massageoutcomes.safety;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** @param arguments export, folder to work in, seed, and then what the run is started with besides */
    public static void main(String[] arguments) throws IOException {
        ShuffledExport export = ShuffledExport.of(Path.of(arguments[0]));
        long seed = Long.parseLong(arguments[2]);
        String[] more = List.of(arguments).subList(3, arguments.length).toArray(String[]::new);
        for (String locale : LOCALES) {
            for (String zone : ZONES) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Path folder = Files.createDirectories(Path.of(arguments[1], locale, zone.replace('/', '-')));
                List<Path> inputs = export.write(folder, seed++);
                hashes(folder.resolve("out"), inputs, more)
                        .forEach(line -> System.out.println(locale + " " + zone + "\t" + line));
            }
        }
    }

    private static List<String> hashes(Path out, List<Path> inputs, String... more) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] words = Stream.of(
                        inputs.stream().map(Path::toString), Stream.of("--out", out.toString()), Stream.of(more))
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
