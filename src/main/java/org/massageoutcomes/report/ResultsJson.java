package org.massageoutcomes.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;

/**
 * results.json: the findings, whole and nothing else, so that a report can be drawn from it alone.
 *
 * <p>Every record is an object with its components as keys, in their order; what may not be shown is null. The shape
 * is in {@code results.schema.json}.
 */
public final class ResultsJson {
    /** Changes when a reader of an older file would misread a newer one. */
    static final int FORMAT_VERSION = 1;

    private static final String FORMAT = "massage-outcomes results";
    private static final String READING = "Estimates are therapeutic - regular; for outcomes with a better direction"
            + " positive favours therapeutic. Intervals are 95 %. null: not given by the method, or not to be shown.";

    private static final JSON READER = JSON.builder()
            .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS)
            .build();

    private ResultsJson() {}

    /** Writes the findings; the stream stays open. */
    public static void write(Findings findings, OutputStream out) throws IOException {
        JsonGenerator json = JsonFactory.builder().build().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new OneLineAnEntry());
        RecordWriter records = new RecordWriter(json, written -> extras(written, findings));
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("format_version", FORMAT_VERSION);
        json.writeStringField("reading", READING);
        records.writeComponents(findings);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException where it is not such a file, with the place that is wrong
     */
    public static Findings read(InputStream in) throws IOException {
        Map<String, Object> file = READER.mapFrom(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        requireFormat(file == null ? Map.of() : file);
        return RecordReader.read(Findings.class, new LinkedHashMap<>(file));
    }

    /**
     * Reads the differences of some analyses, with scope, flow, outcomes, conditions and verdicts; every other list is
     * empty. Made for files of others, and for many.
     *
     * @param json the file
     * @param analyses whose differences are wanted
     * @throws IllegalArgumentException where it is not such a file, with the place that is wrong
     * @throws IOException where it is no JSON at all, or ends before it is whole
     */
    public static Findings readSome(byte[] json, Set<String> analyses) throws IOException {
        Map<String, @Nullable Object> file = SomeResults.read(json, READER, analyses);
        requireFormat(file);
        return SomeResults.findings(file);
    }

    private static void requireFormat(Map<String, ?> file) {
        if (!FORMAT.equals(file.get("format"))) {
            throw new IllegalArgumentException("not a results.json of massage-outcomes");
        }
        Object version = file.get("format_version");
        if (!Integer.valueOf(FORMAT_VERSION).equals(version)) {
            throw new IllegalArgumentException("results.json has format " + version + ", not " + FORMAT_VERSION);
        }
    }

    /** What a reader of the file wants beside a record's own components. */
    private static SortedMap<String, String> extras(Record written, Findings findings) {
        return written instanceof Finding finding
                ? new TreeMap<>(Map.of("unit", Units.of(finding.key(), findings)))
                : Collections.emptySortedMap();
    }
}
