package org.massageoutcomes.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A manifest as JSON, keys always in the same order. */
final class ManifestJson {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JSON WRITER = JSON.builder()
            .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
            .prettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();
    private static final int MOST_BYTES = 1 << 26;

    private ManifestJson() {}

    static byte[] write(Manifest manifest) throws IOException {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("inputs", manifest.inputs().stream().map(ManifestJson::input).toList());
        json.put("version", manifest.version());
        json.put("options", manifest.options());
        json.put("seed", manifest.seed());
        json.put(
                "outputs", manifest.outputs().stream().map(ManifestJson::output).toList());
        return (WRITER.asString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> input(Manifest.Input input) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", input.name());
        json.put("bytes", input.bytes());
        json.put("sha256", input.sha256());
        json.put("records", input.records());
        json.put("used", input.used());
        json.put("quarantined", input.quarantined());
        json.put("duplicates", input.duplicates());
        json.put("blank", input.blank());
        return json;
    }

    private static Map<String, Object> output(Manifest.Output output) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", output.name());
        json.put("bytes", output.bytes());
        json.put("sha256", output.sha256());
        return json;
    }

    /** @throws IOException where the file is not there, or is no manifest */
    static Manifest read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("no manifest is this large");
        }
        try {
            Map<String, Object> json = object(Files.readAllBytes(file));
            List<Manifest.Input> inputs = new ArrayList<>();
            for (Map<?, ?> input : maps(json, "inputs")) {
                inputs.add(new Manifest.Input(
                        text(input, "name"),
                        whole(input, "bytes"),
                        text(input, "sha256"),
                        whole(input, "records"),
                        whole(input, "used"),
                        whole(input, "quarantined"),
                        whole(input, "duplicates"),
                        whole(input, "blank")));
            }
            List<Manifest.Output> outputs = new ArrayList<>();
            for (Map<?, ?> output : maps(json, "outputs")) {
                outputs.add(new Manifest.Output(text(output, "name"), whole(output, "bytes"), text(output, "sha256")));
            }
            Map<?, ?> options = typed(json, "options", Map.class);
            TreeMap<String, String> texts = new TreeMap<>();
            for (Object name : options.keySet()) {
                texts.put(String.valueOf(name), text(options, String.valueOf(name)));
            }
            Long seed = json.get("seed") == null ? null : whole(json, "seed");
            return new Manifest(inputs, text(json, "version"), texts, seed, outputs);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** The library takes {@code null} for an object that is not there. */
    private static Map<String, Object> object(byte[] json) throws IOException {
        Map<String, Object> object = JSON.std.mapFrom(json);
        if (object == null) {
            throw new IllegalArgumentException("it holds nothing");
        }
        return object;
    }

    private static List<Map<?, ?>> maps(Map<?, ?> json, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object element : typed(json, key, List.class)) {
            if (!(element instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("'" + key + "' holds something other than objects");
            }
            maps.add(map);
        }
        return maps;
    }

    private static String text(Map<?, ?> json, String key) {
        return typed(json, key, String.class);
    }

    private static long whole(Map<?, ?> json, String key) {
        Number number = typed(json, key, Number.class);
        if (!(number instanceof Integer || number instanceof Long)) {
            throw new IllegalArgumentException("'" + key + "' is not a whole number");
        }
        return number.longValue();
    }

    private static <T> T typed(Map<?, ?> json, String key, Class<T> type) {
        Object found = json.get(key);
        if (!type.isInstance(found)) {
            throw new IllegalArgumentException("'" + key + "' is missing or of the wrong kind");
        }
        return type.cast(found);
    }
}
