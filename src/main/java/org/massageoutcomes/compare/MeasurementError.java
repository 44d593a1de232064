package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.DetectableChange;

/**
 * Movement by movement, the smallest change that measuring can tell from its error, and each arm's share of sessions that
 * improved by more, compared in exact decimals.
 *
 * <p>A movement with few clients has no row. Where the sessions of such movements are of a few clients, the next smallest
 * movement joins them, so that none can be had by subtraction.
 */
final class MeasurementError implements Analysis {
    static final String NAME = "measurement_error";

    private static final String HEADING = "movement";

    @Override
    public String name() {
        return NAME;
    }

    /** The sessions of one movement, of whatever period. */
    private record Movement(String label, ShownGroups.Part sessions, int fewestClients) {}

    @Override
    public List<Term> of(Cell cell) {
        if (cell.outcome().detectableChanges().isEmpty()) {
            return List.of();
        }
        List<Term> terms = new ArrayList<>();
        for (Movement movement : shown(cell)) {
            cell.outcome()
                    .detectableChange(cell.conditionLabel(), movement.label())
                    .ifPresent(change -> terms.addAll(terms(cell, movement, change)));
        }
        return terms;
    }

    private static List<Term> terms(Cell cell, Movement movement, DetectableChange change) {
        Sample sample = cell.sample();
        ShownGroups.Part beyond = beyond(movement, change);
        Remainder left = Remainder.ofSessions(sample, marked(sample, movement.sessions()));
        Remainder ofShares = cell.sessionGroups().areShown(groups(movement)) ? left : Remainder.A_FEW;
        String name = movement.label().isEmpty() ? Factors.NOT_RECORDED : movement.label();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(name + ":detectable", Estimated.point(change.most().doubleValue()), left));
        for (Arm arm : Arm.values()) {
            terms.add(new Term(
                    name + ":" + arm.id() + ":rate",
                    Estimated.point(share(sample, arm, movement.sessions(), beyond)),
                    ofShares));
        }
        return terms;
    }

    /** For each movement with shares, by the name that they are asked for, its sessions and those that the shares count. */
    static Map<String, List<ShownGroups.Part>> parts(Cell cell) {
        Map<String, List<ShownGroups.Part>> parts = new LinkedHashMap<>();
        if (!cell.outcome().detectableChanges().isEmpty()) {
            for (Movement movement : shown(cell)) {
                cell.outcome()
                        .detectableChange(cell.conditionLabel(), movement.label())
                        .ifPresent(change ->
                                parts.put(groups(movement), List.of(movement.sessions(), beyond(movement, change))));
            }
        }
        return parts;
    }

    private static String groups(Movement movement) {
        return NAME + ":" + movement.label();
    }

    private static ShownGroups.Part beyond(Movement movement, DetectableChange change) {
        return (any, i) -> movement.sessions().has(any, i) && isBeyond(any, i, change.most());
    }

    private static boolean isBeyond(Sample sample, int i, BigDecimal change) {
        return sample.response(i)
                > change.movePointRight(sample.decimals())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
    }

    private static double share(Sample sample, Arm arm, ShownGroups.Part whole, ShownGroups.Part part) {
        long all = 0;
        long passing = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm && whole.has(sample, i)) {
                all++;
                passing += part.has(sample, i) ? 1 : 0;
            }
        }
        return (double) passing / all;
    }

    private static boolean[] marked(Sample sample, ShownGroups.Part part) {
        boolean[] marked = new boolean[sample.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = part.has(sample, i);
        }
        return marked;
    }

    /** Movements with enough clients, none to be had from the others; in the order of their labels. */
    private static List<Movement> shown(Cell cell) {
        Sample sample = cell.sample();
        List<Movement> shown = new ArrayList<>(movements(cell).stream()
                .filter(movement -> movement.fewestClients() >= cell.minimumClients())
                .filter(movement -> !isHeldByOne(sample, movement))
                .filter(movement -> !SessionGroups.besideEarlier(cell, movement.sessions()))
                .sorted(Comparator.comparingInt(Movement::fewestClients).thenComparing(Movement::label))
                .toList());
        while (!shown.isEmpty() && leftBy(shown, sample).isSmall(cell.minimumClients())) {
            shown.remove(0);
        }
        shown.sort(Comparator.comparing(Movement::label));
        return shown;
    }

    private static boolean isHeldByOne(Sample sample, Movement movement) {
        return sample.where(i -> movement.sessions().has(sample, i)).isHeldByOne();
    }

    private static Remainder leftBy(List<Movement> shown, Sample sample) {
        return Remainder.ofSessions(
                sample,
                marked(
                        sample,
                        (any, i) -> shown.stream()
                                .anyMatch(movement -> movement.sessions().has(any, i))));
    }

    private static List<Movement> movements(Cell cell) {
        CodeColumn column = cell.sessions().labels(HEADING).orElse(null);
        if (column == null) {
            return List.of(new Movement("", (any, i) -> true, cell.sample().fewestClients(i -> true)));
        }
        boolean[] seen = new boolean[column.cardinality()];
        for (int i = 0; i < cell.sample().size(); i++) {
            seen[column.code(cell.sample().row(i))] = true;
        }
        List<Movement> movements = new ArrayList<>();
        for (int code = 0; code < seen.length; code++) {
            if (seen[code]) {
                int of = code;
                ShownGroups.Part sessions = (any, i) -> any.sessions()
                        .labels(HEADING)
                        .filter(codes -> codes.code(any.row(i)) == of)
                        .isPresent();
                movements.add(new Movement(
                        code == 0 ? "" : column.label(code),
                        sessions,
                        cell.sample().fewestClients(i -> sessions.has(cell.sample(), i))));
            }
        }
        return movements;
    }
}
