package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.massageoutcomes.disclose.RandomTable.Row;

/** Which clients each count of clients of an outcome and condition is of; a client of both types is a member of each arm. */
final class KnownClients {
    private static final String FIRST_DATES = " on a first date of one type";

    private final Knowledge of;
    private final String outcome;
    private final String condition;
    private final List<String> members = new ArrayList<>();
    private final Map<String, BitSet> known = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> days = new HashMap<>();
    private final Set<String> both;
    private final Set<String> therapeutic;
    private final Set<String> regular;

    KnownClients(Knowledge of, String outcome, String condition) {
        this.of = of;
        this.outcome = outcome;
        this.condition = condition;
        therapeutic = clients(true);
        regular = clients(false);
        both = new TreeSet<>(therapeutic);
        both.retainAll(regular);
        addCell(true);
        addCell(false);
        addBoth();
        addDates();
    }

    /** Groups by name; a member is a client in an arm. */
    Map<String, BitSet> known() {
        return known;
    }

    /** Those of them whose number is known: not of analyses that show a regression only. */
    Map<String, BitSet> counted() {
        Map<String, BitSet> counted = new LinkedHashMap<>(known);
        counted.keySet().removeIf(name -> name.endsWith(FIRST_DATES));
        return counted;
    }

    String client(int member) {
        return members.get(member).substring(1);
    }

    private Set<String> clients(boolean arm) {
        Set<String> clients = new TreeSet<>();
        of.cellSessions(outcome, condition, arm).stream().mapToObj(of.rows::get).forEach(row -> {
            clients.add(row.client());
            if (row.month() > 0) {
                days.computeIfAbsent(row.client(), key -> new HashSet<>()).add(100 * row.month() + row.day());
            }
        });
        return clients;
    }

    private void addCell(boolean arm) {
        Set<String> clients = arm ? therapeutic : regular;
        clients.forEach(client -> members.add((arm ? "t" : "r") + client));
        known.put(Knowledge.id(arm), members(arm, client -> true));
        of.report.lines().stream()
                .filter(line -> line.counted()
                        && line.outcome().equals(outcome)
                        && line.condition().equals(condition))
                .forEach(line -> Knowledge.requireCount(
                        arm ? line.clientsTherapeutic() : line.clientsRegular(), clients.size(), "clients"));
    }

    private BitSet members(boolean arm, Predicate<String> client) {
        BitSet set = new BitSet();
        for (int i = 0; i < members.size(); i++) {
            set.set(i, members.get(i).startsWith(arm ? "t" : "r") && client.test(client(i)));
        }
        return set;
    }

    private void addBoth() {
        Double counted = of.number(outcome, condition, "within_client", "clients");
        if (counted != null) {
            Knowledge.requireCount(counted.longValue(), both.size(), "clients of both types");
            known.put("both types, therapeutic", members(true, both::contains));
            known.put("both types, regular", members(false, both::contains));
        }
    }

    private BitSet onDate(boolean arm, int least) {
        return members(arm, client -> !both.contains(client) && dates(client) >= least);
    }

    private int dates(String client) {
        return days.getOrDefault(client, Set.of()).size();
    }

    private void addDates() {
        Double course = of.number(outcome, condition, "course", "clients");
        for (boolean arm : new boolean[] {true, false}) {
            List<Map<?, ?>> points = curve(arm);
            for (int day = 1; day <= points.size(); day++) {
                BitSet clients = onDate(arm, day);
                Knowledge.requireCount(
                        ReadBack.whole(points.get(day - 1), "clients"), clients.cardinality(), "date " + day);
                known.put(Knowledge.id(arm) + " on date " + day, clients);
            }
            Double returned = of.number(outcome, condition, "returned", Knowledge.id(arm) + ":rate");
            if (returned != null) {
                known.put(Knowledge.id(arm) + " on date 1", onDate(arm, 1));
                known.put(Knowledge.id(arm) + " on date 2", onDate(arm, 2));
            }
            if (course != null) {
                known.put(Knowledge.id(arm) + " on date 2", onDate(arm, 2));
            }
            if (of.number(outcome, condition, "first_session", "difference") != null) {
                known.put(Knowledge.id(arm) + FIRST_DATES, firstDates(arm));
            }
        }
        if (course != null) {
            int clients = onDate(true, 2).cardinality() + onDate(false, 2).cardinality();
            Knowledge.requireCount(course.longValue(), clients, "clients of a course");
        }
    }

    /** Clients whose earliest date has this type only. */
    private BitSet firstDates(boolean arm) {
        Map<String, Integer> first = new HashMap<>();
        days.forEach((client, on) ->
                first.put(client, on.stream().min(Integer::compare).orElseThrow()));
        Map<String, Set<Boolean>> types = new HashMap<>();
        of.sessions(row -> row.condition().equals(condition) && row.has(outcome)).stream()
                .mapToObj(of.rows::get)
                .filter(row -> row.month() > 0 && first.getOrDefault(row.client(), 0) == date(row))
                .forEach(row -> types.computeIfAbsent(row.client(), key -> new HashSet<>())
                        .add(row.therapeutic()));
        return members(arm, client -> types.getOrDefault(client, Set.of()).equals(Set.of(arm)));
    }

    private static int date(Row row) {
        return 100 * row.month() + row.day();
    }

    private List<Map<?, ?>> curve(boolean arm) {
        return of.report.list("courses").stream()
                .filter(curve -> ReadBack.text(curve, "outcome").equals(outcome)
                        && ReadBack.text(curve, "condition").equals(condition)
                        && ReadBack.text(curve, "arm").equals(Knowledge.id(arm)))
                .findFirst()
                .map(curve -> ReadBack.maps(curve, "points"))
                .orElse(List.of());
    }
}
