package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Part;
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

    /** @param code of the label; the sessions of other periods have the same */
    private record Movement(String label, int code, Part sessions, int fewestClients) {}

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
        Part beyond = beyond(movement.sessions(), cell.sample(), change.most());
        Remainder left = Remainder.ofSessions(cell.sample(), movement.sessions());
        Remainder ofShares = cell.sessionGroups().areShown(groups(movement)) ? left : Remainder.A_FEW;
        String name = movement.label().isEmpty() ? Factors.NOT_RECORDED : movement.label();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(name + ":detectable", Estimated.point(change.most().doubleValue()), left));
        for (Arm arm : Arm.values()) {
            double share = (double) beyond.sessions(arm) / movement.sessions().sessions(arm);
            terms.add(new Term(name + ":" + arm.id() + ":rate", Estimated.point(share), ofShares));
        }
        return terms;
    }

    /** For each movement with shares, by the name that they are asked for, its sessions and those that the shares count. */
    static Map<String, ShownGroups.Parts> parts(Cell cell) {
        Map<String, ShownGroups.Parts> parts = new LinkedHashMap<>();
        if (!cell.outcome().detectableChanges().isEmpty()) {
            for (Movement movement : shown(cell)) {
                cell.outcome()
                        .detectableChange(cell.conditionLabel(), movement.label())
                        .ifPresent(change -> parts.put(groups(movement), any -> {
                            Part sessions = sessions(any, movement.code());
                            return List.of(sessions, beyond(sessions, any, change.most()));
                        }));
            }
        }
        return parts;
    }

    private static String groups(Movement movement) {
        return NAME + ":" + movement.label();
    }

    private static Part beyond(Part sessions, Sample sample, BigDecimal change) {
        long most = change.movePointRight(sample.decimals())
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return Part.where(sample, i -> sessions.has(i) && sample.response(i) > most);
    }

    /** Movements with enough clients, none to be had from the others; in the order of their labels. */
    private static List<Movement> shown(Cell cell) {
        List<Movement> shown = new ArrayList<>(movements(cell).stream()
                .filter(movement -> movement.fewestClients() >= cell.minimumClients())
                .filter(movement -> !movement.sessions().isHeldByOne())
                .filter(movement -> !SessionGroups.besideEarlier(cell, any -> List.of(sessions(any, movement.code()))))
                .sorted(Comparator.comparingInt(Movement::fewestClients).thenComparing(Movement::label))
                .toList());
        while (!shown.isEmpty() && leftBy(shown, cell.sample()).isSmall(cell.minimumClients())) {
            shown.remove(0);
        }
        shown.sort(Comparator.comparing(Movement::label));
        return shown;
    }

    private static Remainder leftBy(List<Movement> shown, Sample sample) {
        return shown.stream()
                .map(Movement::sessions)
                .reduce(Part::or)
                .map(all -> Remainder.ofSessions(sample, all))
                .orElseThrow();
    }

    private static List<Movement> movements(Cell cell) {
        Sample sample = cell.sample();
        CodeColumn column = cell.sessions().labels(HEADING).orElse(null);
        if (column == null) {
            return List.of(new Movement("", 0, Part.all(sample), sample.fewestClients()));
        }
        int[] code = sample.codes(column);
        int[][] clients = sample.clientsByCode(code, column.cardinality());
        int[] all = IntStream.range(0, column.cardinality()).toArray();
        List<Part> parts = Part.byCode(sample, code, all, all.length);
        return Arrays.stream(all)
                .filter(of -> clients[of][0] + clients[of][1] > 0)
                .mapToObj(of -> new Movement(
                        of == 0 ? "" : column.label(of), of, parts.get(of), Math.min(clients[of][0], clients[of][1])))
                .toList();
    }

    /** The sessions of a movement; all where none is recorded. */
    private static Part sessions(Sample any, int code) {
        return any.sessions()
                .labels(HEADING)
                .map(column -> Part.where(any, i -> column.code(any.row(i)) == code))
                .orElseGet(() -> Part.all(any));
    }
}
