package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.disclose.RandomTable.Row;

/**
 * Somebody who reads a report and subtracts. Whatever can be had of a group, a count or a sum, must be of enough clients.
 *
 * <p>By the rule: of two groups one within the other, neither the inner nor the rest is a few clients of an arm. By
 * algebra: no combination of what is known is of a few clients only.
 */
final class Attack {
    /** The ways in which a report could tell of a few. */
    enum Kind {
        SMALL_GROUP,
        REST_OF_A_GROUP,
        BY_SUBTRACTION,
        HELD_BY_ONE,
        CLIENTS_BY_SUBTRACTION,
        MONTH,
        LABEL,
        MEASURE,
        DISTINCT_CLIENTS,
        ROWS,
        RARE_LABEL,
        MONTH_BESIDE_MONTH
    }

    /** What is had of a few clients, in words. */
    record Leak(Kind kind, String words) {}

    private final Knowledge known;
    private final int minimum;
    private final List<Leak> leaks = new ArrayList<>();

    private Attack(Knowledge known, int minimum) {
        this.known = known;
        this.minimum = minimum;
    }

    /** What can be had of groups of fewer clients; empty: nothing. */
    static List<Leak> on(List<Row> rows, Predicate<Row> period, ReadBack report, int minimum) {
        Attack attack = new Attack(new Knowledge(rows, period, report), minimum);
        attack.cells();
        attack.overConditions();
        attack.measures();
        attack.distinctClients();
        attack.rowCounts();
        attack.labels();
        return attack.leaks;
    }

    /** What is had by the rule alone, one group within another: of very many groups the algebra has no end. */
    static List<Leak> byTheRule(List<Row> rows, ReadBack report, int minimum) {
        Attack attack = new Attack(new Knowledge(rows, row -> true, report), minimum);
        for (String cell : attack.known.cells()) {
            String outcome = cell.substring(0, cell.indexOf('/'));
            for (boolean arm : new boolean[] {true, false}) {
                Map<String, BitSet> groups = attack.known.described(outcome, cell.substring(outcome.length() + 1), arm);
                attack.nested(Kind.SMALL_GROUP, Kind.REST_OF_A_GROUP, cell + ": ", groups);
                groups.forEach((name, sessions) -> attack.heldByOne(cell + " " + name, sessions));
            }
        }
        return attack.leaks;
    }

    private void add(Kind kind, String words) {
        leaks.add(new Leak(kind, words));
    }

    private Set<String> clients(BitSet sessions) {
        return clients(sessions, i -> known.rows.get(i).client());
    }

    private static Set<String> clients(BitSet members, IntFunction<String> client) {
        Set<String> clients = new TreeSet<>();
        members.stream().mapToObj(client).forEach(clients::add);
        return clients;
    }

    private boolean isFew(int clients) {
        return clients > 0 && clients < minimum;
    }

    private void cells() {
        for (String cell : known.cells()) {
            String outcome = cell.substring(0, cell.indexOf('/'));
            String condition = cell.substring(cell.indexOf('/') + 1);
            for (boolean arm : new boolean[] {true, false}) {
                String where = cell + " " + Knowledge.id(arm) + ": ";
                Map<String, BitSet> described = known.described(outcome, condition, arm);
                nested(Kind.SMALL_GROUP, Kind.REST_OF_A_GROUP, where, described);
                subtract(Kind.BY_SUBTRACTION, where, known.counted(outcome, condition, arm));
                described.forEach((name, sessions) -> heldByOne(where + name, sessions));
            }
            KnownClients clients = new KnownClients(known, outcome, condition);
            nested(
                    Kind.CLIENTS_BY_SUBTRACTION,
                    Kind.CLIENTS_BY_SUBTRACTION,
                    cell + ": ",
                    clients.known(),
                    clients::client);
            subtract(Kind.CLIENTS_BY_SUBTRACTION, cell + ": ", clients.counted(), clients::client);
        }
    }

    private void overConditions() {
        for (String outcome : RandomTable.OUTCOMES) {
            for (boolean arm : new boolean[] {true, false}) {
                String where = outcome + " " + Knowledge.id(arm) + ": ";
                check(Kind.MONTH, where, known.months(outcome, arm));
                check(Kind.LABEL, where, known.labels(outcome, arm));
            }
        }
    }

    private void measures() {
        for (String measure : RandomTable.MEASURES) {
            for (boolean arm : new boolean[] {true, false}) {
                check(Kind.MEASURE, measure + " " + Knowledge.id(arm) + ": ", known.levels(measure, arm));
            }
        }
    }

    private void check(Kind kind, String where, Map<String, BitSet> groups) {
        Map<String, BitSet> all = new LinkedHashMap<>(groups);
        if (!all.isEmpty()) {
            all.put("all conditions", Knowledge.union(groups));
        }
        nested(kind, kind, where, all);
        subtract(kind, where, groups);
        groups.forEach((name, sessions) -> heldByOne(where + name, sessions));
    }

    private void nested(Kind small, Kind rest, String where, Map<String, BitSet> groups) {
        nested(small, rest, where, groups, i -> known.rows.get(i).client());
    }

    private void nested(Kind small, Kind rest, String where, Map<String, BitSet> groups, IntFunction<String> client) {
        groups.forEach((inner, part) -> {
            if (isFew(clients(part, client).size())) {
                add(small, where + inner + " is " + clients(part, client).size() + " clients");
            }
            groups.forEach((outer, whole) -> {
                BitSet left = minus(whole, part);
                if (minus(part, whole).isEmpty() && isFew(clients(left, client).size())) {
                    add(
                            rest,
                            where + outer + " less " + inner + " is "
                                    + clients(left, client).size() + " clients");
                }
            });
        });
    }

    private static BitSet minus(BitSet whole, BitSet part) {
        BitSet left = (BitSet) whole.clone();
        left.andNot(part);
        return left;
    }

    private void subtract(Kind kind, String where, Map<String, BitSet> groups) {
        subtract(kind, where, groups, i -> known.rows.get(i).client());
    }

    private void subtract(Kind kind, String where, Map<String, BitSet> groups, IntFunction<String> client) {
        Subtraction.of(groups, client, minimum)
                .forEach(had -> add(
                        kind,
                        where + had.people().size() + " clients by " + had.by().keySet()));
    }

    private void heldByOne(String where, BitSet sessions) {
        Map<String, Integer> perClient = new HashMap<>();
        sessions.stream().forEach(i -> perClient.merge(known.rows.get(i).client(), 1, Integer::sum));
        int most = perClient.values().stream().mapToInt(n -> n).max().orElse(0);
        if (2 * most > sessions.cardinality()) {
            add(Kind.HELD_BY_ONE, where + ": one client has " + most + " of " + sessions.cardinality() + " sessions");
        }
    }

    /** The total of distinct clients against the counts that it is not the sum of. */
    private void distinctClients() {
        Double total = ReadBack.number(known.report.at("flow"), "clients");
        if (total == null) {
            return;
        }
        List<String> everybody = new ArrayList<>(
                new TreeSet<>(known.rows.stream().map(Row::client).toList()));
        Map<String, Integer> member = new HashMap<>();
        everybody.forEach(client -> member.put(client, member.size()));
        Map<String, Map<String, BitSet>> byOutcome = new TreeMap<>();
        BitSet all = new BitSet();
        for (String cell : known.cells()) {
            String outcome = cell.substring(0, cell.indexOf('/'));
            for (boolean arm : new boolean[] {true, false}) {
                BitSet clients = new BitSet();
                clients(known.cellSessions(outcome, cell.substring(cell.indexOf('/') + 1), arm))
                        .forEach(client -> clients.set(member.getOrDefault(client, 0)));
                all.or(clients);
                byOutcome.computeIfAbsent(outcome, key -> new LinkedHashMap<>()).put(cell + " " + arm, clients);
            }
        }
        Knowledge.requireCount(total.longValue(), all.cardinality(), "all clients");
        byOutcome.forEach((outcome, groups) -> {
            groups.put("all clients", all);
            nested(Kind.DISTINCT_CLIENTS, Kind.DISTINCT_CLIENTS, outcome + ": ", groups, everybody::get);
            subtract(Kind.DISTINCT_CLIENTS, outcome + ": ", groups, everybody::get);
        });
    }

    /** Rows of the files, used, of the period, and of cells shown: no difference may be of a few. */
    private void rowCounts() {
        Map<?, ?> flow = known.report.at("flow");
        Map<?, ?> intake = ReadBack.map(flow, "intake");
        for (String part : new String[] {"quarantined", "duplicates", "blank"}) {
            few(part, ReadBack.number(intake, part));
        }
        BitSet used = new BitSet();
        used.set(0, known.rows.size());
        BitSet inPeriod = known.sessions(row -> true);
        for (String outcome : RandomTable.OUTCOMES) {
            Map<String, BitSet> counts = new LinkedHashMap<>();
            counted(counts, "used", ReadBack.number(intake, "used"), used);
            counted(counts, "in period", ReadBack.number(flow, "in_period"), inPeriod);
            BitSet shown = new BitSet();
            for (String cell : known.cells()) {
                if (cell.startsWith(outcome + "/")) {
                    for (boolean arm : new boolean[] {true, false}) {
                        shown.or(known.cellSessions(outcome, cell.substring(outcome.length() + 1), arm));
                    }
                }
            }
            counts.put("shown", shown);
            ReadBack.maps(flow, "pairs").stream()
                    .filter(pairs -> ReadBack.text(pairs, "outcome").equals(outcome))
                    .forEach(pairs -> counted(
                            counts,
                            "recorded",
                            ReadBack.number(pairs, "sessions"),
                            known.sessions(row -> row.has(outcome))));
            counts.forEach((outer, whole) -> counts.forEach((inner, part) -> {
                for (boolean arm : new boolean[] {true, false}) {
                    BitSet left = minus(whole, part);
                    BitSet ofArm = new BitSet();
                    left.stream()
                            .filter(i -> known.rows.get(i).therapeutic() == arm)
                            .forEach(ofArm::set);
                    if (isFew(clients(ofArm).size())) {
                        add(Kind.ROWS, outcome + ": " + outer + " less " + inner + " is a few clients");
                    }
                }
            }));
        }
    }

    private static void counted(Map<String, BitSet> counts, String name, @Nullable Double shown, BitSet rows) {
        if (shown != null) {
            Knowledge.requireCount(shown.longValue(), rows.cardinality(), name);
            counts.put(name, rows);
        }
    }

    private void few(String name, @Nullable Double count) {
        if (count != null && isFew(count.intValue())) {
            add(Kind.ROWS, name + ": " + count.intValue());
        }
    }

    /** A label that no list has is shown only if enough clients of both arms have it. */
    private void labels() {
        String rare = "Zebra syndrome";
        boolean named = known.report.lines().stream()
                        .anyMatch(line -> line.condition().equals(rare))
                || known.report.list("verdicts").stream().anyMatch(verdict -> rare.equals(verdict.get("condition")));
        for (boolean arm : new boolean[] {true, false}) {
            int clients = clients(known.sessions(row -> row.condition().equals(rare) && row.therapeutic() == arm))
                    .size();
            if (named && clients < minimum) {
                add(Kind.RARE_LABEL, "a rare label of " + clients + " clients");
            }
        }
    }

    /** Two reports whose numbers are subtracted from each other. */
    static List<Leak> between(
            List<Row> rows,
            ReadBack earlier,
            Predicate<Row> before,
            ReadBack later,
            Predicate<Row> after,
            int minimum) {
        Attack then = new Attack(new Knowledge(rows, before, earlier), minimum);
        Attack now = new Attack(new Knowledge(rows, after, later), minimum);
        Map<String, BitSet> known = then.everything();
        now.everything().forEach((name, sessions) -> {
            BitSet was = known.get(name);
            if (was != null) {
                BitSet differ = (BitSet) sessions.clone();
                differ.xor(was);
                int clients = now.clients(differ).size();
                if (now.isFew(clients)) {
                    now.add(Kind.MONTH_BESIDE_MONTH, name + " differs by " + clients + " clients");
                }
            }
        });
        Map<String, Set<String>> counted = then.everyCount();
        now.everyCount().forEach((name, clients) -> {
            Set<String> were = counted.get(name);
            if (were != null) {
                Set<String> came = new TreeSet<>(clients);
                came.removeAll(were);
                Set<String> gone = new TreeSet<>(were);
                gone.removeAll(clients);
                if (Math.min(came.size(), gone.size()) == 0 && now.isFew(Math.max(came.size(), gone.size()))) {
                    now.add(Kind.MONTH_BESIDE_MONTH, name + " has come or gone of " + came.size() + ", " + gone.size());
                }
            }
        });
        return now.leaks;
    }

    /** Every group of sessions of which a report tells, by name. */
    private Map<String, BitSet> everything() {
        Map<String, BitSet> all = new LinkedHashMap<>();
        for (boolean arm : new boolean[] {true, false}) {
            for (String cell : known.cells()) {
                int slash = cell.indexOf('/');
                known.described(cell.substring(0, slash), cell.substring(slash + 1), arm)
                        .forEach((name, set) -> all.put(cell + " " + arm + " " + name, set));
            }
            for (String outcome : RandomTable.OUTCOMES) {
                known.labels(outcome, arm).forEach((name, set) -> all.put(outcome + " " + arm + " " + name, set));
            }
            for (String measure : RandomTable.MEASURES) {
                known.levels(measure, arm).forEach((name, set) -> all.put(measure + " " + arm + " " + name, set));
            }
            if (ReadBack.number(known.report.at("flow"), "in_period") != null) {
                boolean of = arm;
                all.put("in period " + arm, known.sessions(row -> row.therapeutic() == of));
            }
        }
        return all;
    }

    private Map<String, Set<String>> everyCount() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String cell : known.cells()) {
            int slash = cell.indexOf('/');
            KnownClients clients = new KnownClients(known, cell.substring(0, slash), cell.substring(slash + 1));
            clients.counted().forEach((name, members) -> all.put(cell + " " + name, clients(members, clients::client)));
        }
        return all;
    }
}
