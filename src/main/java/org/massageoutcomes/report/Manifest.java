package org.massageoutcomes.report;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a report was made from, and every file it is made of. Neither times nor folders: the same run writes the same.
 *
 * @param inputs in the order they were read
 * @param version of the program
 * @param options that the run was started with, by name
 * @param seed of random numbers; null where none were drawn
 * @param outputs in order of their names; the manifest itself is not among them
 */
public record Manifest(
        List<Input> inputs,
        String version,
        SortedMap<String, String> options,
        @Nullable Long seed,
        List<Output> outputs) {

    /** Where a manifest is, in its report. */
    public static final String NAME = "internal/manifest.json";

    private static final int LONGEST_NAME = 200;

    private static final Pattern FILE_NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    /**
     * @param bytes of the file as stored
     * @param sha256 of those bytes, lower-case hexadecimal
     * @param records all of them: used + quarantined + duplicates + blank
     */
    public record Input(
            String name,
            long bytes,
            String sha256,
            long records,
            long used,
            long quarantined,
            long duplicates,
            long blank) {}

    /** @param name path within the report, with {@code /} on every system */
    public record Output(String name, long bytes, String sha256) {
        public Output {
            if (!isFileName(name)) {
                throw new IllegalArgumentException("not the name of a file of a report: "
                        + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name));
            }
        }
    }

    public Manifest {
        inputs = List.copyOf(inputs);
        options = new TreeMap<>(options);
        outputs = outputs.stream().sorted(Comparator.comparing(Output::name)).toList();
        for (int i = 1; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(outputs.get(i - 1).name())) {
                throw new IllegalArgumentException(
                        "listed twice: " + outputs.get(i).name());
            }
        }
    }

    /** Whether a name stays within a report: relative, without {@code ..}, in plain ASCII. */
    static boolean isFileName(String name) {
        return name.length() <= LONGEST_NAME && FILE_NAME.matcher(name).matches();
    }
}
