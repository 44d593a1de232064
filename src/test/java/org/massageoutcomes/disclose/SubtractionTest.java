package org.massageoutcomes.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The attacker's arithmetic is right: what it finds is so, and it misses nothing that another way finds. */
class SubtractionTest {
    private static final int MINIMUM = 5;
    private static final long PRIME = 2_147_483_647;

    @Test
    void theRestOfAGroupIsHad() {
        Map<String, BitSet> known = Map.of("all", range(0, 20), "part", range(0, 17));
        assertThat(had(known))
                .singleElement()
                .satisfies(found -> assertThat(found.people()).containsExactlyInAnyOrder("17", "18", "19"));
    }

    @Test
    void aGroupIsHadThatNoTwoGroupsGiveBetweenThem() {
        Map<String, BitSet> known = new LinkedHashMap<>();
        known.put("first and second", range(0, 20));
        known.put("second and third", range(10, 30));
        known.put("first and third", union(range(0, 10), range(20, 33)));
        known.put("all but a few", range(0, 30));
        assertThat(had(known))
                .singleElement()
                .satisfies(found -> assertThat(found.people()).containsExactlyInAnyOrder("30", "31", "32"));
    }

    @Test
    void groupsThatOverlapTellOfNobody() {
        assertThat(had(Map.of("one", range(0, 12), "other", range(3, 15)))).isEmpty();
    }

    @Test
    void whatIsFoundIsSoAndNothingIsMissed() {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            Map<String, BitSet> known = random(new SplittableRandom(seed));
            List<Subtraction.Had> had = had(known);
            had.forEach(one -> requireSo(one, known));
            assertThat(had.isEmpty()).as("families %s", known).isEqualTo(!anyIsInTheSpan(known));
            found += had.isEmpty() ? 0 : 1;
        }
        assertThat(found).isBetween(40, 360);
    }

    private static List<Subtraction.Had> had(Map<String, BitSet> known) {
        return Subtraction.of(known, Integer::toString, MINIMUM);
    }

    private static BitSet range(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    /** Groups that are unions of blocks of one to nine people. */
    private static Map<String, BitSet> random(SplittableRandom random) {
        int blocks = 4 + random.nextInt(4);
        int[] start = new int[blocks + 1];
        for (int block = 0; block < blocks; block++) {
            start[block + 1] = start[block] + 1 + random.nextInt(9);
        }
        Map<String, BitSet> known = new LinkedHashMap<>();
        for (int group = 0; group < 2 + random.nextInt(5); group++) {
            BitSet set = new BitSet();
            for (int block = 0; block < blocks; block++) {
                if (random.nextInt(10) < 6) {
                    set.set(start[block], start[block + 1]);
                }
            }
            known.put("group " + group, set);
        }
        return known;
    }

    /** The combination counts the people named, each by something of one sign, and nobody else. */
    private static void requireSo(Subtraction.Had had, Map<String, BitSet> known) {
        int people = Knowledge.union(known).length();
        int sign = 0;
        for (int person = 0; person < people; person++) {
            Fraction counted = Fraction.ZERO;
            for (Map.Entry<String, Fraction> by : had.by().entrySet()) {
                if (known.getOrDefault(by.getKey(), new BitSet()).get(person)) {
                    counted = counted.plus(by.getValue());
                }
            }
            assertThat(counted.signum() != 0).isEqualTo(had.people().contains(Integer.toString(person)));
            sign = sign == 0 ? counted.signum() : sign;
            assertThat(counted.signum() == 0 || counted.signum() == sign).isTrue();
        }
        assertThat(had.people()).hasSizeLessThan(MINIMUM).isNotEmpty();
    }

    /** Whether some group of fewer people is a combination: by ranks modulo a prime, over every union of atoms. */
    private static boolean anyIsInTheSpan(Map<String, BitSet> known) {
        Map<List<Boolean>, Integer> atoms = new LinkedHashMap<>();
        Knowledge.union(known).stream()
                .forEach(person -> atoms.merge(
                        known.values().stream().map(group -> group.get(person)).toList(), 1, Integer::sum));
        List<List<Boolean>> signatures = List.copyOf(atoms.keySet());
        List<Integer> sizes = List.copyOf(atoms.values());
        int rank = rank(rows(known.size(), signatures, null));
        for (int chosen = 1; chosen < 1 << signatures.size(); chosen++) {
            int people = 0;
            long[] indicator = new long[signatures.size()];
            for (int atom = 0; atom < indicator.length; atom++) {
                indicator[atom] = chosen >> atom & 1;
                people += indicator[atom] == 1 ? sizes.get(atom) : 0;
            }
            if (people < MINIMUM && aWeightingIsInTheSpan(known.size(), signatures, indicator, rank)) {
                return true;
            }
        }
        return false;
    }

    /** Small groups are of four atoms at most, so weights of one to three are all that unions of few groups give. */
    private static boolean aWeightingIsInTheSpan(
            int groups, List<List<Boolean>> signatures, long[] indicator, int rank) {
        int[] places = IntStream.range(0, indicator.length)
                .filter(atom -> indicator[atom] == 1)
                .toArray();
        int weightings = (int) StrictMath.pow(3, places.length);
        for (int code = 0; code < weightings; code++) {
            long[] weighted = indicator.clone();
            int rest = code;
            for (int place : places) {
                weighted[place] = 1L + rest % 3;
                rest /= 3;
            }
            if (rank(rows(groups, signatures, weighted)) == rank) {
                return true;
            }
        }
        return false;
    }

    private static long[][] rows(int groups, List<List<Boolean>> signatures, long @Nullable [] more) {
        long[][] rows = new long[groups + (more == null ? 0 : 1)][signatures.size()];
        for (int group = 0; group < groups; group++) {
            for (int atom = 0; atom < signatures.size(); atom++) {
                rows[group][atom] = signatures.get(atom).get(group) ? 1 : 0;
            }
        }
        if (more != null) {
            rows[groups] = more.clone();
        }
        return rows;
    }

    private static int rank(long[][] rows) {
        int rank = 0;
        for (int column = 0; rows.length > 0 && column < rows[0].length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                long[] swap = rows[pivot];
                rows[pivot] = rows[rank];
                rows[rank] = swap;
                for (int row = rank + 1; row < rows.length; row++) {
                    long times = rows[row][column] * inverse(rows[rank][column]) % PRIME;
                    for (int i = column; i < rows[row].length; i++) {
                        rows[row][i] = Math.floorMod(rows[row][i] - times * rows[rank][i] % PRIME, PRIME);
                    }
                }
                rank++;
            }
        }
        return rank;
    }

    private static long inverse(long of) {
        return BigInteger.valueOf(of).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    }
}
