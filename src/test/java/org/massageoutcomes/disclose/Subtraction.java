package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What can be had by adding and subtracting numbers, exactly. Known are the counts (or sums) of some groups; members that
 * are in the same groups can never be told apart and make one atom. A combination of the groups that leaves atoms of a few
 * people only, all with one sign, tells of them: their (weighted) count or sum.
 *
 * <p>Found by Gaussian elimination in fractions: the rows that vanish on every atom of many people span all combinations
 * that are left of a few; of these, those with the fewest atoms (circuits) are looked at one by one.
 */
final class Subtraction {
    /** A group of a few people that can be had, and how: what to multiply each known group with. */
    record Had(Set<String> people, Map<String, Fraction> by) {}

    private final List<String> names;
    private final List<BitSet> groups;
    private final IntFunction<String> person;
    private final int minimum;
    private final List<BitSet> atoms = new ArrayList<>();
    private final List<Set<String>> people = new ArrayList<>();

    private Subtraction(Map<String, BitSet> known, IntFunction<String> person, int minimum) {
        this.names = List.copyOf(known.keySet());
        this.groups = List.copyOf(known.values());
        this.person = person;
        this.minimum = minimum;
        Map<BitSet, BitSet> bySignature = new LinkedHashMap<>();
        BitSet all = new BitSet();
        groups.forEach(all::or);
        all.stream()
                .forEach(member -> bySignature
                        .computeIfAbsent(signature(member), key -> new BitSet())
                        .set(member));
        bySignature.values().stream()
                .sorted((left, right) -> Integer.compare(size(right), size(left)))
                .forEach(atom -> {
                    atoms.add(atom);
                    people.add(people(atom));
                });
    }

    /**
     * The groups of fewer people than the minimum that can be had.
     *
     * @param known groups whose number is known, by name
     * @param person of each member, who it is of
     */
    static List<Had> of(Map<String, BitSet> known, IntFunction<String> person, int minimum) {
        return known.isEmpty() ? List.of() : new Subtraction(known, person, minimum).find();
    }

    private BitSet signature(int member) {
        BitSet in = new BitSet();
        for (int group = 0; group < groups.size(); group++) {
            in.set(group, groups.get(group).get(member));
        }
        return in;
    }

    private Set<String> people(BitSet members) {
        Set<String> people = new LinkedHashSet<>();
        members.stream().mapToObj(person).forEach(people::add);
        return people;
    }

    private int size(BitSet members) {
        return people(members).size();
    }

    private List<Had> find() {
        List<Fraction[]> rows = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            Fraction[] row = new Fraction[atoms.size() + groups.size()];
            for (int atom = 0; atom < atoms.size(); atom++) {
                row[atom] = groups.get(group).intersects(atoms.get(atom)) ? Fraction.ONE : Fraction.ZERO;
            }
            for (int other = 0; other < groups.size(); other++) {
                row[atoms.size() + other] = other == group ? Fraction.ONE : Fraction.ZERO;
            }
            rows.add(row);
        }
        int many = 0;
        while (many < atoms.size() && people.get(many).size() >= minimum) {
            many++;
        }
        List<Fraction[]> left = eliminate(rows, 0, many);
        List<Fraction[]> few = reduce(left, many);
        List<Had> had = new ArrayList<>();
        circuits(few, many, had, few.size() - 1);
        return had;
    }

    /** The rows that are 0 in some columns, after elimination. */
    private static List<Fraction[]> eliminate(List<Fraction[]> rows, int from, int to) {
        List<Fraction[]> left = new ArrayList<>(rows);
        for (int column = from; column < to; column++) {
            int at = column;
            left.stream().filter(row -> row[at].signum() != 0).findFirst().ifPresent(pivot -> {
                left.remove(pivot);
                left.replaceAll(row -> without(row, pivot, at));
            });
        }
        return left;
    }

    /** Rows in reduced echelon form over the atoms from a column on; those that are 0 there are left out. */
    private List<Fraction[]> reduce(List<Fraction[]> rows, int from) {
        List<Fraction[]> rest = new ArrayList<>(rows);
        List<Fraction[]> reduced = new ArrayList<>();
        for (int column = from; column < atoms.size(); column++) {
            int at = column;
            rest.stream().filter(row -> row[at].signum() != 0).findFirst().ifPresent(pivot -> {
                rest.remove(pivot);
                rest.replaceAll(row -> without(row, pivot, at));
                reduced.replaceAll(row -> without(row, pivot, at));
                reduced.add(pivot);
            });
        }
        return reduced;
    }

    private static Fraction[] without(Fraction[] row, Fraction[] pivot, int column) {
        if (row[column].signum() == 0) {
            return row;
        }
        Fraction times = row[column].over(pivot[column]);
        Fraction[] left = new Fraction[row.length];
        for (int i = 0; i < row.length; i++) {
            left[i] = row[i].minus(pivot[i].times(times));
        }
        return left;
    }

    /** Combinations of the rows with as many zeros as can be had, by making one atom after the other vanish. */
    private void circuits(List<Fraction[]> rows, int from, List<Had> had, int zeros) {
        rows.forEach(row -> add(row, had));
        if (rows.size() < 2 || zeros == 0 || had.size() > 20) {
            return;
        }
        for (int column = from; column < atoms.size(); column++) {
            int at = column;
            if (rows.stream().filter(row -> row[at].signum() != 0).count() > 1) {
                circuits(reduce(eliminate(rows, column, column + 1), from), column + 1, had, zeros - 1);
            }
        }
    }

    private void add(Fraction[] row, List<Had> had) {
        Set<String> told = new LinkedHashSet<>();
        int signs = 0;
        for (int atom = 0; atom < atoms.size(); atom++) {
            if (row[atom].signum() != 0) {
                told.addAll(people.get(atom));
                signs |= row[atom].signum() > 0 ? 1 : 2;
            }
        }
        if (signs == 1 || signs == 2) {
            if (told.size() < minimum
                    && had.stream().noneMatch(other -> other.people().equals(told))) {
                Map<String, Fraction> by = new LinkedHashMap<>();
                for (int group = 0; group < groups.size(); group++) {
                    if (row[atoms.size() + group].signum() != 0) {
                        by.put(names.get(group), row[atoms.size() + group]);
                    }
                }
                had.add(new Had(told, by));
            }
        }
    }
}
