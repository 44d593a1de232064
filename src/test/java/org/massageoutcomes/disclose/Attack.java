package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.disclose.RandomTable.Row;

/**
 * Somebody who reads a report and subtracts. The attacker is given more than a reader has: which sessions each published
 * number is of. Whatever is then had of a group, a count or a sum, must be of enough clients.
 */
final class Attack {
    private static final String[] OUTCOMES = {"pain", "rom"};

    /** Sessions of a cell with dates are told apart up to so many; beyond, they are one. */
    private static final int MOST_DATES = 6;

    private final List<Row> rows;
    private final ReadBack report;
    private final int minimum;
    private final List<String> leaks = new ArrayList<>();

    private Attack(List<Row> rows, ReadBack report, int minimum) {
        this.rows = rows;
        this.report = report;
        this.minimum = minimum;
    }

    /** What can be had of groups of fewer clients, in words; empty: nothing. */
    static List<String> on(List<Row> rows, ReadBack report, int minimum) {
        Attack attack = new Attack(rows, report, minimum);
        attack.cells();
        attack.allConditions();
        attack.distinctClients();
        attack.rowCounts();
        attack.labels();
        return attack.leaks;
    }

    /** The same of two reports whose numbers are subtracted from each other. */
    static List<String> between(
            List<Row> rows,
            ReadBack earlier,
            Predicate<Row> before,
            ReadBack later,
            Predicate<Row> after,
            int minimum) {
        Attack first = new Attack(rows, earlier, minimum);
        Attack second = new Attack(rows, later, minimum);
        List<String> leaks = new ArrayList<>();
        Map<String, BitSet> known = first.everything(before);
        second.everything(after).forEach((name, sessions) -> {
            BitSet then = known.get(name);
            if (then != null) {
                BitSet differ = (BitSet) sessions.clone();
                differ.xor(then);
                int clients = name.startsWith("clients ")
                        ? differentClients(first, then, sessions)
                        : first.clients(differ).size();
                if (clients > 0 && clients < minimum) {
                    leaks.add(name + " differs by " + clients + " clients from the month before");
                }
            }
        });
        return leaks;
    }

    private static int differentClients(Attack of, BitSet then, BitSet now) {
        Set<String> either = new HashSet<>(of.clients(then));
        either.addAll(of.clients(now));
        Set<String> both = new HashSet<>(of.clients(then));
        both.retainAll(of.clients(now));
        either.removeAll(both);
        return either.size();
    }

    private Map<String, BitSet> everything(Predicate<Row> period) {
        Map<String, BitSet> all = new LinkedHashMap<>();
        for (String cell : shownCells()) {
            String outcome = cell.substring(0, cell.indexOf('/'));
            String condition = cell.substring(cell.indexOf('/') + 1);
            for (boolean arm : new boolean[] {true, false}) {
                BitSet sessions = sessions(row -> period.test(row) && isIn(row, outcome, condition, arm));
                known(outcome, condition, arm, period)
                        .forEach((name, set) -> all.put(cell + " " + arm + " " + name, set));
                counted(outcome, condition, arm, sessions)
                        .forEach((name, set) -> all.put("clients " + cell + " " + arm + " " + name, set));
            }
        }
        return all;
    }

    private static boolean isIn(Row row, String outcome, String condition, boolean arm) {
        return row.condition().equals(condition) && row.therapeutic() == arm && row.has(outcome);
    }

    private BitSet sessions(Predicate<Row> in) {
        BitSet set = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            set.set(i, in.test(rows.get(i)));
        }
        return set;
    }

    private Set<String> clients(BitSet sessions) {
        Set<String> clients = new HashSet<>();
        sessions.stream().forEach(i -> clients.add(rows.get(i).client()));
        return clients;
    }

    private boolean isFew(BitSet sessions) {
        int clients = clients(sessions).size();
        return clients > 0 && clients < minimum;
    }

    /** {@code outcome/condition} of those with counts. */
    private Set<String> shownCells() {
        Set<String> cells = new TreeSet<>();
        for (ReadBack.Line line : report.lines()) {
            boolean isOutcome =
                    line.outcome().equals(OUTCOMES[0]) || line.outcome().equals(OUTCOMES[1]);
            if (line.counted() && isOutcome && !line.condition().equals("All conditions")) {
                cells.add(line.outcome() + "/" + line.condition());
            }
        }
        return cells;
    }

    private @Nullable Double number(String outcome, String condition, String analysis, String term) {
        return report.lines().stream()
                .filter(line -> line.outcome().equals(outcome)
                        && line.condition().equals(condition)
                        && line.analysis().equals(analysis)
                        && line.term().equals(term))
                .map(ReadBack.Line::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void cells() {
        for (String cell : shownCells()) {
            String outcome = cell.substring(0, cell.indexOf('/'));
            String condition = cell.substring(cell.indexOf('/') + 1);
            for (boolean arm : new boolean[] {true, false}) {
                Map<String, BitSet> known = known(outcome, condition, arm, row -> true);
                nested(cell + " " + arm, known);
                BitSet whole = known.getOrDefault("cell", new BitSet());
                heldByOne(cell + " " + arm, whole);
                Map<String, BitSet> counted = counted(outcome, condition, arm, whole);
                clientsNested(cell + " " + arm, counted);
            }
            solve(outcome, condition);
        }
    }

    /** Sets of sessions of a cell's arm whose number or sum the report gives. */
    private Map<String, BitSet> known(String outcome, String condition, boolean arm, Predicate<Row> period) {
        Map<String, BitSet> known = new LinkedHashMap<>();
        Predicate<Row> in = row -> period.test(row) && isIn(row, outcome, condition, arm);
        known.put("cell", sessions(in));
        String id = arm ? "therapeutic" : "regular";
        if (number(outcome, condition, "missing_after", id + ":rate") != null) {
            known.put(
                    "seen",
                    sessions(row -> period.test(row)
                            && row.condition().equals(condition)
                            && row.therapeutic() == arm
                            && row.hasBefore(outcome)));
        }
        for (int percent : new int[] {30, 50}) {
            if (number(outcome, condition, "responder_" + percent, id + ":rate") != null) {
                known.put("from above 0", sessions(in.and(row -> row.before(outcome) > 0)));
                known.put(
                        "responds " + percent,
                        sessions(in.and(row -> row.before(outcome) > 0
                                && 100 * row.improvement(outcome) >= percent * row.before(outcome))));
            }
        }
        if (number(outcome, condition, "responder_points_2", id + ":rate") != null) {
            known.put("from above 0", sessions(in.and(row -> row.before(outcome) > 0)));
            known.put(
                    "responds by 2", sessions(in.and(row -> row.before(outcome) > 0 && row.improvement(outcome) >= 2)));
        }
        addSpread(known, outcome, condition, id, in);
        addClinics(known, outcome, condition, in);
        for (Map<?, ?> answer : report.list("sensitivities")) {
            if (ReadBack.text(answer, "outcome").equals(outcome)
                    && ReadBack.text(answer, "condition").equals(condition)
                    && ReadBack.text(answer, "scenario").equals("left_out")
                    && ReadBack.text(ReadBack.map(answer, "difference"), "status")
                            .equals("ok")) {
                known.put("unambiguous", sessions(in.and(row -> !row.ambiguous())));
            }
        }
        return known;
    }

    private void addSpread(Map<String, BitSet> known, String outcome, String condition, String arm, Predicate<Row> in) {
        for (Map<?, ?> change : report.list("changes")) {
            if (ReadBack.text(change, "outcome").equals(outcome)
                    && ReadBack.text(change, "condition").equals(condition)
                    && ReadBack.text(change, "arm").equals(arm)) {
                for (Object bound : (List<?>) Objects.requireNonNull(change.get("bounds"))) {
                    double from = ((Number) Objects.requireNonNull(bound)).doubleValue();
                    known.put("from " + from, sessions(in.and(row -> row.improvement(outcome) >= from)));
                }
            }
        }
    }

    private void addClinics(Map<String, BitSet> known, String outcome, String condition, Predicate<Row> in) {
        BitSet all = new BitSet();
        for (Map<?, ?> site : report.list("sites")) {
            if (ReadBack.text(site, "outcome").equals(outcome)
                    && ReadBack.text(site, "condition").equals(condition)
                    && site.get("support") != null) {
                String label = ReadBack.text(site, "site");
                BitSet sessions = sessions(in.and(row -> row.client().startsWith(label)));
                known.put("clinic " + label, sessions);
                all.or(sessions);
            }
        }
        if (!all.isEmpty()) {
            known.put("clinics together", all);
        }
    }

    private void nested(String where, Map<String, BitSet> known) {
        known.forEach((inner, part) -> {
            if (isFew(part)) {
                leaks.add(where + ": " + inner + " has " + clients(part).size() + " clients");
            }
            known.forEach((outer, whole) -> {
                BitSet left = (BitSet) whole.clone();
                left.andNot(part);
                BitSet beyond = (BitSet) part.clone();
                beyond.andNot(whole);
                if (beyond.isEmpty() && isFew(left)) {
                    leaks.add(where + ": " + outer + " less " + inner + " is "
                            + clients(left).size() + " clients");
                }
            });
        });
    }

    private void heldByOne(String where, BitSet sessions) {
        Map<String, Integer> perClient = new HashMap<>();
        sessions.stream().forEach(i -> perClient.merge(rows.get(i).client(), 1, Integer::sum));
        int most = perClient.values().stream().mapToInt(n -> n).max().orElse(0);
        if (2 * most > sessions.cardinality()) {
            leaks.add(where + ": one client has " + most + " of " + sessions.cardinality() + " sessions");
        }
    }

    /** Sets of clients whose number the report gives, as all their sessions of the cell. */
    private Map<String, BitSet> counted(String outcome, String condition, boolean arm, BitSet cell) {
        Map<String, BitSet> counted = new LinkedHashMap<>();
        Set<String> both = both(outcome, condition, cell);
        Map<String, Integer> dates = dates(cell, both);
        counted.put("all", cell);
        if (number(outcome, condition, "within_client", "clients") != null) {
            counted.put("of one type", of(cell, client -> !both.contains(client)));
        }
        for (int day = 1; day <= curve(outcome, condition, arm).size(); day++) {
            int least = day;
            counted.put("on date " + day, of(cell, client -> dates.getOrDefault(client, 0) >= least));
        }
        if (number(outcome, condition, "returned", (arm ? "therapeutic" : "regular") + ":rate") != null) {
            counted.put("on date 1", of(cell, client -> dates.getOrDefault(client, 0) >= 1));
            counted.put("on date 2", of(cell, client -> dates.getOrDefault(client, 0) >= 2));
        }
        return counted;
    }

    private List<Map<?, ?>> curve(String outcome, String condition, boolean arm) {
        return report.list("courses").stream()
                .filter(curve -> ReadBack.text(curve, "outcome").equals(outcome)
                        && ReadBack.text(curve, "condition").equals(condition)
                        && ReadBack.text(curve, "arm").equals(arm ? "therapeutic" : "regular"))
                .findFirst()
                .map(curve -> ReadBack.maps(curve, "points"))
                .orElse(List.of());
    }

    private BitSet of(BitSet cell, Predicate<String> client) {
        BitSet kept = new BitSet();
        cell.stream().filter(i -> client.test(rows.get(i).client())).forEach(kept::set);
        return kept;
    }

    /** Clients with both types for the condition in the months of the cell. */
    private Set<String> both(String outcome, String condition, BitSet cell) {
        Set<Integer> months = new HashSet<>();
        cell.stream().forEach(i -> months.add(rows.get(i).month()));
        Set<String> therapeutic = new HashSet<>();
        Set<String> regular = new HashSet<>();
        for (Row row : rows) {
            if (row.condition().equals(condition) && row.has(outcome) && months.contains(row.month())) {
                (row.therapeutic() ? therapeutic : regular).add(row.client());
            }
        }
        therapeutic.retainAll(regular);
        return therapeutic;
    }

    private Map<String, Integer> dates(BitSet cell, Set<String> both) {
        Map<String, Set<Integer>> days = new HashMap<>();
        cell.stream()
                .mapToObj(rows::get)
                .filter(row -> row.month() > 0)
                .forEach(row -> days.computeIfAbsent(row.client(), client -> new HashSet<>())
                        .add(100 * row.month() + row.day()));
        Map<String, Integer> dates = new TreeMap<>();
        days.forEach((client, on) -> dates.put(client, both.contains(client) ? 0 : Math.min(MOST_DATES, on.size())));
        return dates;
    }

    private void clientsNested(String where, Map<String, BitSet> counted) {
        counted.forEach((inner, part) -> counted.forEach((outer, whole) -> {
            Set<String> left = new HashSet<>(clients(whole));
            boolean within = left.containsAll(clients(part));
            left.removeAll(clients(part));
            if (within && !left.isEmpty() && left.size() < minimum) {
                leaks.add(where + ": clients " + outer + " less " + inner + " are " + left.size());
            }
        }));
    }

    /** Linear reasoning over every published count of clients of a cell. */
    private void solve(String outcome, String condition) {
        int perArm = MOST_DATES + 1;
        int both = 2 * perArm;
        CountBounds bounds = new CountBounds(both + 1);
        double[] truth = bounds.none();
        List<double[]> groups = new ArrayList<>();
        double[] ofBoth = bounds.none();
        ofBoth[both] = 1;
        groups.add(ofBoth);
        double[] course = bounds.none();
        for (int arm = 0; arm < 2; arm++) {
            boolean therapeutic = arm == 0;
            BitSet cell = sessions(row -> isIn(row, outcome, condition, therapeutic));
            Set<String> ofBothTypes = both(outcome, condition, cell);
            Map<String, Integer> dates = dates(cell, ofBothTypes);
            truth[both] = ofBothTypes.size();
            for (String client : clients(cell)) {
                if (!ofBothTypes.contains(client)) {
                    truth[arm * perArm + dates.getOrDefault(client, 0)]++;
                }
            }
            double[] all = from(bounds, arm, 0);
            all[both] = 1;
            bounds.equal(all, clients(cell).size());
            List<Map<?, ?>> points = curve(outcome, condition, therapeutic);
            for (int day = 1; day <= Math.min(points.size(), MOST_DATES); day++) {
                bounds.equal(from(bounds, arm, day), (double) ReadBack.whole(points.get(day - 1), "clients"));
            }
            Double returned =
                    number(outcome, condition, "returned", (therapeutic ? "therapeutic" : "regular") + ":rate");
            if (returned != null) {
                bounds.atLeast(share(bounds, arm, returned - 0.000501, 1), 0);
                bounds.atLeast(share(bounds, arm, returned + 0.000501, -1), 0);
            }
            for (int day = 0; day <= MOST_DATES; day++) {
                double[] exactly = bounds.none();
                exactly[arm * perArm + day] = 1;
                groups.add(exactly);
                groups.add(from(bounds, arm, day));
                course[arm * perArm + day] = day >= 2 ? 1 : 0;
            }
        }
        Double withinClients = number(outcome, condition, "within_client", "clients");
        if (withinClients != null) {
            bounds.equal(ofBoth, withinClients);
        }
        Double courseClients = number(outcome, condition, "course", "clients");
        if (courseClients != null) {
            bounds.equal(course, courseClients);
        }
        for (double[] group : groups) {
            double clients = 0;
            for (int i = 0; i < group.length; i++) {
                clients += group[i] * truth[i];
            }
            if (clients > 0 && clients < minimum && bounds.pinDown(group)) {
                leaks.add(outcome + "/" + condition + ": a group of " + (int) clients + " clients is pinned down");
            }
        }
    }

    private static double[] from(CountBounds bounds, int arm, int leastDates) {
        double[] weights = bounds.none();
        for (int day = leastDates; day <= MOST_DATES; day++) {
            weights[arm * (MOST_DATES + 1) + day] = 1;
        }
        return weights;
    }

    /** Sign × (clients with two dates − share × clients with a date). */
    private static double[] share(CountBounds bounds, int arm, double share, int sign) {
        double[] weights = bounds.none();
        for (int day = 1; day <= MOST_DATES; day++) {
            weights[arm * (MOST_DATES + 1) + day] = sign * ((day >= 2 ? 1 : 0) - share);
        }
        return weights;
    }

    private void allConditions() {
        for (String outcome : OUTCOMES) {
            for (boolean arm : new boolean[] {true, false}) {
                Map<String, BitSet> known = new LinkedHashMap<>();
                BitSet all = sessions(
                        row -> row.therapeutic() == arm && row.has(outcome) && isShown(outcome, row.condition()));
                if (!all.isEmpty()) {
                    known.put("all conditions", all);
                    addMonths(known, outcome, arm, all);
                    nested(outcome + " " + arm, known);
                    Map<String, BitSet> context = new LinkedHashMap<>(Map.of("all conditions", all));
                    addContext(context, outcome, all);
                    nested(outcome + " " + arm, context);
                }
            }
        }
    }

    private boolean isShown(String outcome, String condition) {
        return shownCells().contains(outcome + "/" + condition);
    }

    private void addMonths(Map<String, BitSet> known, String outcome, boolean arm, BitSet all) {
        BitSet together = new BitSet();
        for (Map<?, ?> chart : report.list("run_charts")) {
            if (ReadBack.text(chart, "outcome").equals(outcome)
                    && ReadBack.text(chart, "arm").equals(arm ? "therapeutic" : "regular")) {
                for (Map<?, ?> point : ReadBack.maps(chart, "points")) {
                    Double mean = ReadBack.number(point, "mean");
                    if (mean != null) {
                        int month =
                                Integer.parseInt(ReadBack.text(point, "month").replace("-", ""));
                        BitSet sessions = sessions(row -> row.month() == month);
                        sessions.and(all);
                        known.put("month " + month, sessions);
                        heldByOne(outcome + " " + arm + " month " + month, sessions);
                        together.or(sessions);
                        if (Math.abs(mean * 100 - Math.rint(mean * 100)) > 1e-6) {
                            leaks.add("the mean of a month is precise enough to tell its count");
                        }
                    }
                }
            }
        }
        if (!together.isEmpty()) {
            known.put("months together", together);
        }
    }

    private void addContext(Map<String, BitSet> known, String outcome, BitSet all) {
        for (Map<?, ?> claim : report.list("claims")) {
            if (ReadBack.text(claim, "claim").equals("post_operative_" + outcome) && claim.get("therapeutic") != null) {
                BitSet sessions = sessions(row -> row.context().equals("post-operative"));
                sessions.and(all);
                known.put("post-operative", sessions);
                heldByOne(outcome + " post-operative", sessions);
            }
        }
    }

    /** The total of distinct clients against the counts that it is not the sum of. */
    private void distinctClients() {
        Double total = ReadBack.number(report.at("flow"), "clients");
        Map<String, Map<String, Integer>> cellsOfClient = new TreeMap<>();
        Set<String> everybody = new HashSet<>();
        for (String cell : shownCells()) {
            String outcome = cell.substring(0, cell.indexOf('/'));
            for (boolean arm : new boolean[] {true, false}) {
                for (String client :
                        clients(sessions(row -> isIn(row, outcome, cell.substring(cell.indexOf('/') + 1), arm)))) {
                    cellsOfClient
                            .computeIfAbsent(outcome, key -> new TreeMap<>())
                            .merge(client, 1, Integer::sum);
                    everybody.add(client);
                }
            }
        }
        if (total != null) {
            cellsOfClient.forEach((outcome, cells) -> {
                long several = cells.values().stream().filter(n -> n > 1).count();
                few("clients in several cells of " + outcome, several);
                few("clients without " + outcome, everybody.size() - cells.size());
            });
        }
    }

    private void few(String group, long clients) {
        if (clients > 0 && clients < minimum) {
            leaks.add(group + ": " + clients);
        }
    }

    /** Rows of the files, used, of the period, and of cells shown: no difference may be a few. */
    private void rowCounts() {
        Map<?, ?> flow = report.at("flow");
        Map<?, ?> intake = ReadBack.map(flow, "intake");
        Map<String, Double> counts = new LinkedHashMap<>();
        putIfShown(counts, "records", ReadBack.number(intake, "records"));
        putIfShown(counts, "used", ReadBack.number(intake, "used"));
        putIfShown(counts, "in period", ReadBack.number(flow, "in_period"));
        for (Map<?, ?> pairs : ReadBack.maps(flow, "pairs")) {
            putIfShown(counts, "shown " + pairs.get("outcome"), ReadBack.number(pairs, "shown"));
            putIfShown(counts, "recorded " + pairs.get("outcome"), ReadBack.number(pairs, "sessions"));
        }
        counts.forEach((name, count) -> counts.forEach((other, less) -> {
            boolean comparable = !(name.contains(" ") && other.contains(" ")) || name.equals("in period");
            if (comparable) {
                few(name + " less " + other, Math.round(count - less));
            }
        }));
        for (String part : new String[] {"quarantined", "duplicates", "blank"}) {
            Double count = ReadBack.number(intake, part);
            few(part, count == null ? 0 : Math.round(count));
        }
        Double inPeriod = counts.get("in period");
        if (inPeriod != null) {
            for (String outcome : OUTCOMES) {
                BitSet rest = sessions(row -> !(row.has(outcome) && isShown(outcome, row.condition())));
                for (boolean arm : new boolean[] {true, false}) {
                    BitSet ofArm = sessions(row -> row.therapeutic() == arm);
                    ofArm.and(rest);
                    if (isFew(ofArm)) {
                        leaks.add("sessions of the period less those of " + outcome + " are of "
                                + clients(ofArm).size() + " clients");
                    }
                }
            }
        }
    }

    private static void putIfShown(Map<String, Double> counts, String name, @Nullable Double count) {
        if (count != null) {
            counts.put(name, count);
        }
    }

    /** A label that no list has is shown only if enough clients of both arms have it. */
    private void labels() {
        String rare = "Zebra syndrome";
        boolean named =
                report.lines().stream().anyMatch(line -> line.condition().equals(rare))
                        || report.list("verdicts").stream().anyMatch(verdict -> rare.equals(verdict.get("condition")));
        for (boolean arm : new boolean[] {true, false}) {
            int clients = clients(sessions(row -> row.condition().equals(rare) && row.therapeutic() == arm))
                    .size();
            if (named && clients < minimum) {
                leaks.add("a rare label of " + clients + " clients");
            }
        }
    }
}
