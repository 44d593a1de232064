package org.massageoutcomes.report;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Reason;

/** The JSON Schema of results.json, read off the records that are written. */
final class RecordSchema {
    private final Map<String, Object> definitions = new TreeMap<>();

    private RecordSchema() {}

    static String ofResults() throws IOException {
        RecordSchema schema = new RecordSchema();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("format", Map.of("const", "massage-outcomes results"));
        properties.put("format_version", Map.of("const", ResultsJson.FORMAT_VERSION));
        properties.put("reading", Map.of("type", "string"));
        schema.components(Findings.class, properties);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "results.json of massage-outcomes");
        root.put(
                "description",
                "Everything a report says. Differences are therapeutic - regular; for outcomes with a better direction"
                        + " positive favours therapeutic. Intervals are 95 %. null: not given, or not to be shown.");
        root.put("type", "object");
        root.put("properties", properties);
        root.put("required", List.copyOf(properties.keySet()));
        root.put("additionalProperties", false);
        root.put("$defs", schema.definitions);
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(root) + "\n";
    }

    private void components(Class<?> type, Map<String, Object> properties) {
        for (RecordComponent component : type.getRecordComponents()) {
            Object schema = of(component.getGenericType());
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(
                    RecordWriter.key(component.getName()),
                    mayBeNull ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema);
        }
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ordered("type", "array", "items", of(generic.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Estimate.class) {
            define("Estimate", this::estimate);
            return Map.of("$ref", "#/$defs/Estimate");
        }
        if (plain.isRecord()) {
            String name = plain.getName()
                    .substring(plain.getPackageName().length() + 1)
                    .replace('$', '.');
            define(name, () -> object(plain));
            return Map.of("$ref", "#/$defs/" + name);
        }
        return scalar(plain);
    }

    private static Object scalar(Class<?> plain) {
        if (plain.isEnum()) {
            return Map.of(
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(RecordReader::word)
                            .toList());
        }
        if (plain == YearMonth.class) {
            return ordered("type", "string", "pattern", "^\\d{4}-\\d{2}$");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        }
        boolean whole = plain == int.class || plain == long.class || plain == Long.class || plain == Integer.class;
        boolean number = plain == double.class || Number.class.isAssignableFrom(plain);
        return Map.of("type", whole ? "integer" : number ? "number" : "string");
    }

    private Object object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (type == Estimated.class) {
            properties.put("status", Map.of("const", "ok"));
        }
        components(type, properties);
        if (type == Finding.class) {
            properties.put("unit", Map.of("type", "string"));
        }
        return closed(properties);
    }

    private Object estimate() {
        Object number = of(Estimated.class);
        List<String> reasons = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            reasons.add(reason.code());
        }
        return Map.of("oneOf", List.of(number, closed(Map.of("status", Map.of("enum", reasons)))));
    }

    private static Object closed(Map<String, Object> properties) {
        Map<String, Object> object = ordered("type", "object", "properties", properties);
        object.put("required", List.copyOf(properties.keySet()));
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> ordered(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return map;
    }

    private void define(String name, java.util.function.Supplier<Object> definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition.get());
        }
    }
}
