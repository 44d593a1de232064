package org.massageoutcomes.disclose;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Whether a number of an artefact is one of results.json, rounded or not, as a share or in percent, or one of no data. */
final class Explained {
    private final TreeSet<Double> numbers = new TreeSet<>();
    private final Set<String> ofNoData = new HashSet<>();

    /** @param ofNoData numbers that a report without any finding has too */
    Explained(String json, Set<String> ofNoData) throws IOException {
        this.ofNoData.addAll(ofNoData);
        collect(JSON.std.mapFrom(json));
        collectAfter(new ReadBack(json));
    }

    /** The mean after a session is the one before and the change, which stand there. */
    private void collectAfter(ReadBack report) {
        for (ReadBack.Line line : report.lines()) {
            if (line.term().endsWith(":baseline_mean") && line.number() != null) {
                Double change = report.number(
                        line.outcome(),
                        line.condition(),
                        line.analysis(),
                        line.term().replace("baseline", "change"));
                if (change != null) {
                    numbers.add(Math.abs(line.number() + change));
                    numbers.add(Math.abs(line.number() - change));
                }
            }
        }
    }

    private void collect(Object value) {
        if (value instanceof Number number) {
            numbers.add(Math.abs(number.doubleValue()));
            numbers.add(100 * Math.abs(number.doubleValue()));
        } else if (value instanceof Map<?, ?> map) {
            map.values().stream().filter(Objects::nonNull).forEach(this::collect);
        } else if (value instanceof List<?> list) {
            list.stream().filter(Objects::nonNull).forEach(this::collect);
        }
    }

    /** By the decimals that are shown. */
    boolean explains(String shown) {
        BigDecimal number = new BigDecimal(shown).abs();
        double half = StrictMath.pow(10, -number.scale()) / 2;
        return ofNoData.contains(shown) || isNear(number.doubleValue(), Math.min(half, 0.5) * (1 + 1e-6));
    }

    boolean isNear(double value, double distance) {
        double size = Math.abs(value);
        Double next = numbers.ceiling(size - distance);
        return next != null && next <= size + distance;
    }
}
