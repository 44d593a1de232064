package org.massageoutcomes.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;

/**
 * results.json read for the differences of a few analyses, quickly and from anybody: the rest is seen to be JSON and
 * passed over, and its lists are empty in what is read.
 */
final class SomeResults {
    private static final Set<String> READ_WHOLE =
            Set.of("scope", "flow", "outcomes", "primary", "conditions", "verdicts");
    private static final Set<String> ABOUT_THE_FILE = Set.of("format", "format_version", "reading");
    private static final byte[] KEY = bytes("key");
    private static final byte[] ANALYSIS = bytes("analysis");
    private static final byte[] TERM = bytes("term");
    private static final byte[] DIFFERENCE = bytes(Key.DIFFERENCE);
    private static final int NOWHERE = -1;
    private static final int LONGEST_NAME = 1_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(10_000)
                    .maxNumberLength(100)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private final byte[] json;
    private final JsonScan scan;
    private final JSON values;
    private final List<byte[]> analyses;

    private SomeResults(byte[] json, JSON values, Set<String> analyses) {
        this.json = json;
        this.scan = new JsonScan(json);
        this.values = values;
        this.analyses = analyses.stream().map(SomeResults::bytes).toList();
    }

    /**
     * @param values how values are read
     * @param analyses whose differences are wanted
     * @return what stands in the file, by key; null for what is passed over
     */
    static Map<String, @Nullable Object> read(byte[] json, JSON values, Set<String> analyses) throws IOException {
        return new SomeResults(json, values, analyses).file();
    }

    /** The findings, those parts empty that were passed over. */
    static Findings findings(Map<String, @Nullable Object> file) {
        file.keySet().removeAll(ABOUT_THE_FILE);
        file.replaceAll((key, value) -> value == null ? List.of() : value);
        return RecordReader.read(Findings.class, file);
    }

    private Map<String, @Nullable Object> file() throws IOException {
        int start = scan.skipSpace(0);
        if (!scan.is(start, '{')) {
            scan.afterValue(start);
            throw new IllegalArgumentException("results.json.the file is not an object");
        }
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        int end = members(start, (name, from) -> {
            require(!file.containsKey(name), name, "stands there twice");
            if (name.equals("list")) {
                List<Object> wanted = new ArrayList<>();
                file.put(name, wanted);
                return list(from, wanted);
            }
            int after = scan.afterValue(from);
            file.put(name, READ_WHOLE.contains(name) || ABOUT_THE_FILE.contains(name) ? parsed(from, after) : null);
            return after;
        });
        require(scan.isEnd(end), "the file", "goes on after its end");
        return file;
    }

    /** Where the list ends; what is wanted of it is added. */
    private int list(int from, List<Object> wanted) throws IOException {
        require(scan.is(from, '['), "list", "is not a list");
        int at = scan.skipSpace(from + 1);
        while (!scan.is(at, ']')) {
            require(scan.is(at, '{'), "list", "holds something other than objects");
            int end = scan.afterValue(at);
            if (isWanted(at)) {
                wanted.add(Objects.requireNonNull(parsed(at, end)));
            }
            at = scan.afterComma(end, ']');
        }
        return at + 1;
    }

    /** Whether an entry is a difference of an analysis asked for. */
    private boolean isWanted(int entry) throws IOException {
        int name = scan.skipSpace(entry + 1);
        require(scan.isText(name, KEY), "list", "holds an estimate that does not begin with its key");
        int key = scan.skipSpace(scan.after(scan.afterText(name), ':'));
        require(scan.is(key, '{'), "list", "holds a key that is not an object");
        int analysis = NOWHERE;
        int term = NOWHERE;
        int at = scan.skipSpace(key + 1);
        while (!scan.is(at, '}')) {
            int value = scan.skipSpace(scan.after(scan.afterText(at), ':'));
            if (scan.isText(at, TERM)) {
                require(term == NOWHERE, "list", "holds a key with two terms");
                term = value;
            } else if (scan.isText(at, ANALYSIS)) {
                require(analysis == NOWHERE, "list", "holds a key with two analyses");
                analysis = value;
            }
            at = scan.afterComma(scan.afterValue(value), '}');
        }
        return term != NOWHERE && analysis != NOWHERE && scan.isText(term, DIFFERENCE) && isAskedFor(analysis);
    }

    private boolean isAskedFor(int text) {
        for (byte[] analysis : analyses) {
            if (scan.isText(text, analysis)) {
                return true;
            }
        }
        return false;
    }

    private interface Member {
        /** Takes the value that begins here; where it ends. */
        int take(String name, int from) throws IOException;
    }

    /** Takes the members of an object one by one; where it ends. */
    private int members(int object, Member member) throws IOException {
        int at = scan.skipSpace(object + 1);
        while (!scan.is(at, '}')) {
            String name = text(at);
            at = scan.afterComma(member.take(name, scan.skipSpace(scan.after(scan.afterText(at), ':'))), '}');
        }
        return at + 1;
    }

    /** A text; one with escapes is parsed. */
    private String text(int from) throws IOException {
        int end = scan.afterText(from);
        for (int i = from + 1; i < end - 1; i++) {
            if (json[i] == '\\') {
                return String.valueOf(parsed(from, end));
            }
        }
        return new String(json, from + 1, end - from - 2, StandardCharsets.UTF_8);
    }

    private @Nullable Object parsed(int from, int end) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json, from, end - from)) {
            return values.anyFrom(parser);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String place, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("results.json." + place + " " + complaint);
        }
    }
}
