package org.massageoutcomes.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Findings;

/**
 * results.json read for a few of its analyses, quickly and from anybody: the rest is seen to be JSON and passed over, and
 * its lists are empty in what is read.
 */
final class SomeResults {
    private static final Set<String> READ_WHOLE =
            Set.of("scope", "flow", "outcomes", "primary", "conditions", "verdicts");
    private static final Set<String> ABOUT_THE_FILE = Set.of("format", "format_version", "reading");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(10_000)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JSON values;
    private final Set<String> analyses;

    private SomeResults(JSON values, Set<String> analyses) {
        this.values = values;
        this.analyses = analyses;
    }

    /**
     * @param values how values are read
     * @param analyses whose estimates are wanted
     * @return what stands in the file, by key; null for what is passed over
     */
    static Map<String, @Nullable Object> read(byte[] json, JSON values, Set<String> analyses) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "the file", "is not an object");
            Map<String, @Nullable Object> file = new SomeResults(values, analyses).object(parser);
            require(parser.nextToken() == null, "the file", "goes on after its end");
            return file;
        }
    }

    /** The findings, those parts empty that were passed over. */
    static Findings findings(Map<String, @Nullable Object> file) {
        file.keySet().removeAll(ABOUT_THE_FILE);
        file.replaceAll((key, value) -> value == null ? List.of() : value);
        return RecordReader.read(Findings.class, file);
    }

    private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            require(!file.containsKey(name), name, "stands there twice");
            if (name.equals("list")) {
                file.put(name, list(parser));
            } else if (READ_WHOLE.contains(name) || ABOUT_THE_FILE.contains(name)) {
                file.put(name, values.anyFrom(parser));
            } else {
                parser.skipChildren();
                file.put(name, null);
            }
        }
        return file;
    }

    private List<Object> list(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY, "list", "is not a list");
        List<Object> wanted = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT, "list", "holds something other than objects");
            require("key".equals(parser.nextFieldName()), "list", "holds an estimate that does not begin with its key");
            parser.nextToken();
            Map<String, @Nullable Object> key = key(parser);
            boolean isWanted = analyses.contains(String.valueOf(key.get("analysis")));
            Map<String, @Nullable Object> entry = rest(parser, isWanted);
            if (isWanted) {
                entry.put("key", key);
                wanted.add(entry);
            }
        }
        return wanted;
    }

    private static Map<String, @Nullable Object> key(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT, "list", "holds a key that is not an object");
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            require(key.put(name, parser.nextTextValue()) == null, "list", "holds a key with something twice");
        }
        return key;
    }

    private Map<String, @Nullable Object> rest(JsonParser parser, boolean isWanted) throws IOException {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (isWanted) {
                require(!rest.containsKey(name), "list", "holds an estimate with something twice");
                rest.put(name, values.anyFrom(parser));
            } else {
                parser.skipChildren();
            }
        }
        return rest;
    }

    private static void require(boolean holds, String place, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("results.json." + place + " " + complaint);
        }
    }
}
