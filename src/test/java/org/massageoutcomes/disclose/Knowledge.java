package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.disclose.RandomTable.Row;

/**
 * Which sessions each number of a report is of. The attacker is given this, which a reader has to guess: so whatever is
 * safe from the attacker is safe from readers.
 */
final class Knowledge {
    static final String ALL_CONDITIONS = "All conditions";

    /** A rate has three decimals. */
    private static final double ROUNDED = 0.000_501;

    final List<Row> rows;
    final ReadBack report;
    private final Predicate<Row> period;
    private final Set<String> cells = new TreeSet<>();

    Knowledge(List<Row> rows, Predicate<Row> period, ReadBack report) {
        this.rows = rows;
        this.period = period;
        this.report = report;
        for (ReadBack.Line line : report.lines()) {
            if (line.counted()
                    && RandomTable.OUTCOMES.contains(line.outcome())
                    && !line.condition().equals(ALL_CONDITIONS)) {
                cells.add(line.outcome() + "/" + line.condition());
            }
        }
    }

    /** {@code outcome/condition} of those with counts. */
    Set<String> cells() {
        return cells;
    }

    boolean isShown(String outcome, String condition) {
        return cells.contains(outcome + "/" + condition);
    }

    static String id(boolean arm) {
        return arm ? "therapeutic" : "regular";
    }

    BitSet sessions(Predicate<Row> in) {
        BitSet set = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            set.set(i, period.test(rows.get(i)) && in.test(rows.get(i)));
        }
        return set;
    }

    @Nullable
    Double number(String outcome, String condition, String analysis, String term) {
        return report.number(outcome, condition, analysis, term);
    }

    private static Predicate<Row> cell(String outcome, String condition, boolean arm) {
        return row -> row.condition().equals(condition) && row.therapeutic() == arm && row.has(outcome);
    }

    BitSet cellSessions(String outcome, String condition, boolean arm) {
        return sessions(cell(outcome, condition, arm));
    }

    /** Sessions of a cell's arm whose number can be told: groups of one measure, fit to be subtracted. */
    Map<String, BitSet> counted(String outcome, String condition, boolean arm) {
        Map<String, BitSet> known = new LinkedHashMap<>();
        Predicate<Row> in = cell(outcome, condition, arm);
        known.put("cell", sessions(in));
        Double missing = number(outcome, condition, "missing_after", id(arm) + ":rate");
        if (missing != null) {
            BitSet seen = sessions(
                    row -> row.condition().equals(condition) && row.therapeutic() == arm && row.hasBefore(outcome));
            BitSet none = (BitSet) seen.clone();
            none.andNot(sessions(in));
            requireRate(missing, none, seen, "missing after");
            known.put("seen", seen);
        }
        addResponders(known, outcome, condition, arm, in);
        addSpread(known, outcome, condition, arm, in);
        addClinics(known, outcome, condition, arm, in);
        addMovements(known, outcome, condition, arm, in);
        return known;
    }

    /**
     * Levels of what the arms are compared on, column by column. A standardized difference of two shares, in full precision,
     * gives both counts away to whoever tries all.
     */
    List<Map<String, BitSet>> levels(String outcome, String condition, boolean arm) {
        Predicate<Row> in = cell(outcome, condition, arm);
        List<Map<String, BitSet>> known = new ArrayList<>();
        Map<String, Integer> kinds = kindsOfTherapists(outcome, condition);
        Map<String, Function<Row, String>> columns = Map.of(
                "age_band",
                row -> row.labels().age(),
                "chronicity",
                row -> row.labels().chronicity(),
                "clinic_id",
                Row::clinic,
                "therapist_id",
                row -> row.therapist().isEmpty()
                        ? ""
                        : kinds.getOrDefault(therapist(row), 0) == 3 ? "both kinds" : "one kind");
        columns.forEach((name, label) -> {
            Map<String, BitSet> ofColumn = new LinkedHashMap<>();
            Map<String, Double> levels = levelsOf(outcome, condition, name + "=");
            levels.forEach((level, shown) -> {
                Predicate<Row> has = row -> level.equals("other")
                        ? !levels.containsKey(named(label.apply(row)))
                        : named(label.apply(row)).equals(level);
                BitSet sessions = sessions(in.and(has));
                requireDifference(shown, outcome, condition, has, name + "=" + level);
                ofColumn.put(name + "=" + level, sessions);
            });
            known.add(ofColumn);
        });
        return known;
    }

    private static String named(String label) {
        return label.isEmpty() ? "not recorded" : label;
    }

    /** The differences shown of a column's levels. */
    private Map<String, Double> levelsOf(String outcome, String condition, String column) {
        Map<String, Double> levels = new LinkedHashMap<>();
        for (ReadBack.Line line : report.lines()) {
            if (line.outcome().equals(outcome)
                    && line.condition().equals(condition)
                    && line.analysis().equals("balance")
                    && line.term().startsWith(column)
                    && line.term().endsWith(":before")
                    && line.number() != null) {
                levels.put(
                        line.term().substring(column.length(), line.term().length() - ":before".length()),
                        line.number());
            }
        }
        return levels;
    }

    private void requireDifference(double shown, String outcome, String condition, Predicate<Row> has, String what) {
        double means = 0;
        double variances = 0;
        for (boolean arm : new boolean[] {true, false}) {
            int all = cellSessions(outcome, condition, arm).cardinality();
            double share =
                    (double) sessions(cell(outcome, condition, arm).and(has)).cardinality() / all;
            means += arm ? share : -share;
            variances += share * (1 - share) * all / (all - 1.0) / 2;
        }
        if (Math.abs(shown - means / Math.sqrt(variances)) > 1e-9) {
            throw new IllegalStateException(
                    what + " differs by " + shown + ", read as " + means / Math.sqrt(variances));
        }
    }

    /** The same with groups of which only a regression is shown, so that nothing can be subtracted, but for the rule. */
    Map<String, BitSet> described(String outcome, String condition, boolean arm) {
        Map<String, BitSet> known = counted(outcome, condition, arm);
        levels(outcome, condition, arm).forEach(known::putAll);
        Predicate<Row> in = cell(outcome, condition, arm);
        for (Map<?, ?> answer : report.list("sensitivities")) {
            if (ReadBack.text(answer, "outcome").equals(outcome)
                    && ReadBack.text(answer, "condition").equals(condition)
                    && ReadBack.text(answer, "scenario").equals("left_out")
                    && ReadBack.text(ReadBack.map(answer, "difference"), "status")
                            .equals("ok")) {
                known.put("unambiguous", sessions(in.and(row -> !row.ambiguous())));
            }
        }
        Map<String, Integer> kinds = kindsOfTherapists(outcome, condition);
        for (String analysis : List.of("same_therapist", "between_therapist")) {
            if (number(outcome, condition, analysis, "therapists") != null) {
                int asked = analysis.equals("same_therapist") ? 3 : 0;
                known.put(
                        analysis,
                        sessions(in.and(row -> !row.therapist().isEmpty()
                                && (kinds.getOrDefault(therapist(row), 0) == 3) == (asked == 3))));
            }
        }
        if (number(outcome, condition, "variance_share", "clinic") != null) {
            known.put(
                    "variance_share",
                    sessions(in.and(
                            row -> !row.clinic().isEmpty() && !row.therapist().isEmpty())));
        }
        if (number(outcome, condition, "balance", "duration_min:before") != null) {
            known.put("duration", sessions(in.and(row -> row.level("duration_min") >= 0)));
        }
        return known;
    }

    private static String therapist(Row row) {
        return row.clinic() + "/" + row.therapist();
    }

    /** 1 gave therapeutic massage, 2 regular, 3 both. */
    private Map<String, Integer> kindsOfTherapists(String outcome, String condition) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        sessions(row -> row.condition().equals(condition) && row.has(outcome)).stream()
                .mapToObj(rows::get)
                .forEach(row -> kinds.merge(therapist(row), row.therapeutic() ? 1 : 2, (one, other) -> one | other));
        return kinds;
    }

    private void addResponders(
            Map<String, BitSet> known, String outcome, String condition, boolean arm, Predicate<Row> in) {
        Map<String, Predicate<Row>> responds = Map.of(
                "responder_30", row -> 100 * row.improvement(outcome) >= 30 * row.before(outcome),
                "responder_50", row -> 100 * row.improvement(outcome) >= 50 * row.before(outcome),
                "responder_points_2", row -> row.improvement(outcome) >= 2);
        BitSet above = sessions(in.and(row -> row.before(outcome) > 0));
        responds.forEach((analysis, test) -> {
            Double rate = number(outcome, condition, analysis, id(arm) + ":rate");
            if (rate != null) {
                BitSet passes = sessions(in.and(row -> row.before(outcome) > 0).and(test));
                requireRate(rate, passes, above, analysis);
                known.put("above 0", above);
                known.put(analysis, passes);
            }
        });
    }

    private void addSpread(
            Map<String, BitSet> known, String outcome, String condition, boolean arm, Predicate<Row> in) {
        for (Map<?, ?> change : report.list("changes")) {
            if (ReadBack.text(change, "outcome").equals(outcome)
                    && ReadBack.text(change, "condition").equals(condition)
                    && ReadBack.text(change, "arm").equals(id(arm))) {
                double from = Double.NEGATIVE_INFINITY;
                List<?> bounds = (List<?>) Objects.requireNonNull(change.get("bounds"));
                List<?> shares = (List<?>) Objects.requireNonNull(change.get("shares"));
                for (int bin = 0; bin < shares.size(); bin++) {
                    double least = from;
                    double most = bin == bounds.size()
                            ? Double.POSITIVE_INFINITY
                            : ((Number) Objects.requireNonNull(bounds.get(bin))).doubleValue();
                    BitSet of = sessions(
                            in.and(row -> least <= row.improvement(outcome) && row.improvement(outcome) < most));
                    requireRate(
                            ((Number) Objects.requireNonNull(shares.get(bin))).doubleValue(),
                            of,
                            sessions(in),
                            "spread");
                    known.put("improvement from " + least, of);
                    from = most;
                }
            }
        }
    }

    private void addMovements(
            Map<String, BitSet> known, String outcome, String condition, boolean arm, Predicate<Row> in) {
        String detectable = ":detectable";
        for (ReadBack.Line line : report.lines()) {
            if (line.outcome().equals(outcome)
                    && line.condition().equals(condition)
                    && line.analysis().equals("measurement_error")
                    && line.term().endsWith(detectable)
                    && line.number() != null) {
                double change = line.number();
                String label = line.term().substring(0, line.term().length() - detectable.length());
                String recorded = label.equals("not recorded") ? "" : label;
                Double rate = number(outcome, condition, "measurement_error", label + ":" + id(arm) + ":rate");
                if (rate != null) {
                    Predicate<Row> of = in.and(row -> row.labels().movement().equals(recorded));
                    BitSet beyond = sessions(of.and(row -> row.improvement(outcome) > change));
                    requireRate(rate, beyond, sessions(of), "movement");
                    known.put("movement " + label, sessions(of));
                    known.put("beyond error, " + label, beyond);
                }
            }
        }
    }

    private void addClinics(
            Map<String, BitSet> known, String outcome, String condition, boolean arm, Predicate<Row> in) {
        for (Map<?, ?> site : report.list("sites")) {
            if (ReadBack.text(site, "outcome").equals(outcome)
                    && ReadBack.text(site, "condition").equals(condition)
                    && site.get("support") != null) {
                String label = ReadBack.text(site, "site");
                BitSet sessions = sessions(in.and(row -> row.clinic().equals(label)));
                requireCount(
                        ReadBack.whole(ReadBack.map(site, "support"), "sessions_" + id(arm)),
                        sessions.cardinality(),
                        "clinic");
                known.put("clinic " + label, sessions);
            }
        }
    }

    /** A number must be what the attacker takes it for, or the attack proves nothing. */
    private static void requireRate(double rate, BitSet part, BitSet whole, String what) {
        double exact = (double) part.cardinality() / whole.cardinality();
        if (Math.abs(rate - exact) > ROUNDED) {
            throw new IllegalStateException(what + " is " + rate + ", read as " + exact);
        }
    }

    static void requireCount(long shown, long read, String what) {
        if (shown != read) {
            throw new IllegalStateException(what + " is " + shown + ", read as " + read);
        }
    }

    /** Sessions of an outcome's arm over the conditions shown, by month and by label. */
    Map<String, BitSet> months(String outcome, boolean arm) {
        Map<String, BitSet> known = shownCells(outcome, arm);
        BitSet all = union(known);
        for (Map<?, ?> chart : report.list("run_charts")) {
            if (ReadBack.text(chart, "outcome").equals(outcome)
                    && ReadBack.text(chart, "arm").equals(id(arm))) {
                for (Map<?, ?> point : ReadBack.maps(chart, "points")) {
                    if (ReadBack.number(point, "mean") != null) {
                        int month =
                                Integer.parseInt(ReadBack.text(point, "month").replace("-", ""));
                        BitSet sessions = sessions(row -> row.month() == month);
                        sessions.and(all);
                        known.put("month " + month, sessions);
                    }
                }
            }
        }
        return known;
    }

    Map<String, BitSet> labels(String outcome, boolean arm) {
        Map<String, BitSet> known = shownCells(outcome, arm);
        BitSet all = union(known);
        Map<String, Predicate<Row>> labels = Map.of(
                "chronic_pain",
                row -> row.labels().chronicity().equals("chronic"),
                "post_operative_" + outcome,
                row -> row.labels().context().equals("post-operative"),
                "pre_sport_" + outcome,
                row -> row.labels().context().equals("pre-sport"),
                "post_sport_" + outcome,
                row -> row.labels().context().equals("post-sport"),
                "psychological_" + outcome,
                row -> row.labels().context().equals("psychological"));
        for (Map<?, ?> claim : report.list("claims")) {
            Predicate<Row> label = labels.get(ReadBack.text(claim, "claim"));
            boolean ofThis =
                    outcome.equals("pain") || !ReadBack.text(claim, "claim").equals("chronic_pain");
            if (label != null && ofThis && ReadBack.number(claim, id(arm)) != null) {
                BitSet sessions = sessions(label);
                sessions.and(all);
                known.put(ReadBack.text(claim, "claim"), sessions);
            }
        }
        return known;
    }

    private Map<String, BitSet> shownCells(String outcome, boolean arm) {
        Map<String, BitSet> known = new LinkedHashMap<>();
        for (String cell : cells) {
            if (cell.startsWith(outcome + "/")) {
                String condition = cell.substring(outcome.length() + 1);
                known.put(condition, cellSessions(outcome, condition, arm));
            }
        }
        return known;
    }

    static BitSet union(Map<String, BitSet> known) {
        BitSet all = new BitSet();
        known.values().forEach(all::or);
        return all;
    }

    /** Sessions with a measure, by condition, and what claims tell of them. */
    Map<String, BitSet> levels(String measure, boolean arm) {
        Map<String, BitSet> known = new LinkedHashMap<>();
        Set<String> conditions = new TreeSet<>();
        for (ReadBack.Line line : report.lines()) {
            if (line.outcome().equals(measure) && line.analysis().equals("level") && line.counted()) {
                conditions.add(line.condition());
                BitSet sessions = sessions(row -> row.condition().equals(line.condition())
                        && row.therapeutic() == arm
                        && row.level(measure) >= 0);
                requireCount(
                        arm ? line.sessionsTherapeutic() : line.sessionsRegular(), sessions.cardinality(), measure);
                known.put(line.condition(), sessions);
            }
        }
        BitSet all = union(known);
        for (Map<?, ?> claim : report.list("claims")) {
            Double mean = ReadBack.number(claim, id(arm));
            if (measure.equals("soreness_48h") && ReadBack.text(claim, "claim").equals("sore_share") && mean != null) {
                BitSet sore = sessions(row -> row.level(measure) >= 1);
                sore.and(all);
                requireRate(mean, sore, all, "sore");
                known.put("sore", sore);
            }
            if (measure.equals("price") && ReadBack.text(claim, "claim").equals("price_of_relief") && mean != null) {
                conditions.removeIf(condition -> !isShown("pain", condition));
                Predicate<Row> of = row -> row.therapeutic() == arm && conditions.contains(row.condition());
                known.put("priced relief", sessions(of.and(row -> row.level(measure) >= 0 && row.has("pain"))));
                known.put("relief of these", sessions(of.and(row -> row.has("pain"))));
                known.put("prices of these", sessions(of.and(row -> row.level(measure) >= 0)));
            }
        }
        return known;
    }
}
