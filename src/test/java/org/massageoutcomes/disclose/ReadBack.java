package org.massageoutcomes.disclose;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A shareable results.json as a stranger reads it: plain JSON, nothing of the program's own. */
final class ReadBack {
    private final Map<String, Object> json;
    private final List<Line> lines;

    ReadBack(String results) throws IOException {
        this.json = JSON.std.mapFrom(results);
        this.lines = read();
    }

    /** A row of results, and whether it has a number. */
    record Line(
            String outcome,
            String condition,
            String analysis,
            String term,
            @Nullable Double number,
            boolean counted,
            int clientsTherapeutic,
            int clientsRegular,
            long sessionsTherapeutic,
            long sessionsRegular) {}

    List<Line> lines() {
        return lines;
    }

    private List<Line> read() {
        List<Line> lines = new ArrayList<>();
        for (Map<?, ?> line : maps(json, "list")) {
            Map<?, ?> key = map(line, "key");
            Map<?, ?> estimate = map(line, "estimate");
            boolean counted = line.get("support") != null;
            Map<?, ?> support = counted ? map(line, "support") : Map.of();
            boolean ok = "ok".equals(estimate.get("status"));
            Object number = estimate.get("estimate");
            lines.add(new Line(
                    text(key, "outcome"),
                    text(key, "condition"),
                    text(key, "analysis"),
                    text(key, "term"),
                    !ok ? null : number == null ? Double.valueOf(0) : Double.valueOf(((Number) number).doubleValue()),
                    counted,
                    counted ? (int) whole(support, "clients_therapeutic") : 0,
                    counted ? (int) whole(support, "clients_regular") : 0,
                    counted ? whole(support, "sessions_therapeutic") : 0,
                    counted ? whole(support, "sessions_regular") : 0));
        }
        return lines;
    }

    /** The number of a key, or null where there is none. */
    @Nullable
    Double number(String outcome, String condition, String analysis, String term) {
        return lines().stream()
                .filter(line -> line.outcome().equals(outcome)
                        && line.condition().equals(condition)
                        && line.analysis().equals(analysis)
                        && line.term().equals(term))
                .map(Line::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Map<?, ?> at(String... path) {
        Map<?, ?> here = json;
        for (String key : path) {
            here = map(here, key);
        }
        return here;
    }

    List<Map<?, ?>> list(String key) {
        return maps(json, key);
    }

    static List<Map<?, ?>> maps(Map<?, ?> of, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object entry : (List<?>) Objects.requireNonNull(of.get(key), key)) {
            maps.add((Map<?, ?>) Objects.requireNonNull(entry));
        }
        return maps;
    }

    static Map<?, ?> map(Map<?, ?> of, String key) {
        return (Map<?, ?>) Objects.requireNonNull(of.get(key), key);
    }

    static String text(Map<?, ?> of, String key) {
        return String.valueOf(of.get(key));
    }

    static long whole(Map<?, ?> of, String key) {
        return ((Number) Objects.requireNonNull(of.get(key), key)).longValue();
    }

    /** A number, or null where it is not shown. */
    static @Nullable Double number(Map<?, ?> of, String key) {
        return of.get(key) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }
}
