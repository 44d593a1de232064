package org.massageoutcomes.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.study.Arm;

/** Parts of samples at random, against the sessions gone through one by one. */
class PartTest {
    private static final int TABLES = 200;
    private static final int MOST_SESSIONS = 300;

    private final Random random = new Random(3);

    @Test
    void sessionsAndClientsAreCountedByArm() {
        for (int table = 0; table < TABLES; table++) {
            Sample sample = sample();
            boolean[] marked = marked(sample);
            Part part = Part.of(sample, marked);
            for (Arm arm : Arm.values()) {
                IntPredicate in = i -> marked[i] && sample.arm(i) == arm;
                assertThat(part.sessions(arm))
                        .isEqualTo((int) sessions(sample, in).count());
                assertThat(part.clients(arm, Integer.MAX_VALUE)).isEqualTo(clients(sample, in));
                assertThat(part.clients(arm, 3)).isEqualTo(Math.min(3, clients(sample, in)));
            }
            assertThat(part.hasAtLeast(3)).isEqualTo(sample.of(part).hasAtLeast(3));
        }
    }

    @Test
    void clientsOfOnePartWithoutTheOtherAreThoseWithASessionInTheFirstOnly() {
        for (int table = 0; table < TABLES; table++) {
            Sample sample = sample();
            boolean[] one = marked(sample);
            boolean[] other = marked(sample);
            for (Arm arm : Arm.values()) {
                int clients = clients(sample, i -> one[i] && !other[i] && sample.arm(i) == arm);
                Part first = Part.of(sample, one);
                Part second = Part.of(sample, other);
                assertThat(first.clientsWithout(second, arm, Integer.MAX_VALUE)).isEqualTo(clients);
                assertThat(first.clientsWithout(second, arm, 2)).isEqualTo(Math.min(2, clients));
            }
        }
    }

    @Test
    void aPartIsHeldByOneWhereItsSessionsAlonePutIntoASampleAre() {
        int held = 0;
        for (int table = 0; table < TABLES; table++) {
            Sample sample = sample();
            Part part = Part.of(sample, marked(sample));
            assertThat(part.isHeldByOne()).isEqualTo(isHeldByOne(sample, part));
            assertThat(sample.of(part).isHeldByOne()).isEqualTo(part.isHeldByOne());
            held += part.isHeldByOne() ? 1 : 0;
        }
        assertThat(held).isBetween(TABLES / 10, TABLES - TABLES / 10);
    }

    @Test
    void sessionsAreFoundFromEitherSide() {
        for (int table = 0; table < TABLES; table++) {
            Sample sample = sample();
            boolean[] marked = marked(sample);
            Part part = Part.of(sample, marked);
            int from = random.nextInt(sample.size());
            for (Arm arm : Arm.values()) {
                IntPredicate in = i -> marked[i] && sample.arm(i) == arm;
                assertThat(part.next(arm, from))
                        .isEqualTo(sessions(sample, in)
                                .filter(i -> i >= from)
                                .min()
                                .orElse(-1));
                assertThat(part.previous(arm, from))
                        .isEqualTo(sessions(sample, in)
                                .filter(i -> i <= from)
                                .max()
                                .orElse(-1));
                assertThat(part.next(arm, sample.size())).isEqualTo(-1);
            }
        }
    }

    @Test
    void codesPartTheSessions() {
        Sample sample = sample();
        int[] code =
                IntStream.range(0, sample.size()).map(i -> random.nextInt(4)).toArray();
        List<Part> parts = Part.byCode(sample, code, new int[] {1, -1, 0, 1}, 2);
        assertThat(parts.get(0).hasTheSessionsOf(Part.where(sample, i -> code[i] == 2)))
                .isTrue();
        assertThat(parts.get(1).hasTheSessionsOf(Part.where(sample, i -> code[i] == 0 || code[i] == 3)))
                .isTrue();
        assertThat(parts.get(0).or(parts.get(1)).hasTheSessionsOf(Part.where(sample, i -> code[i] != 1)))
                .isTrue();
        assertThat(parts.get(0).hasTheSessionsOf(parts.get(1))).isFalse();
    }

    private static boolean isHeldByOne(Sample sample, Part part) {
        for (Arm arm : Arm.values()) {
            long all =
                    sessions(sample, i -> part.has(i) && sample.arm(i) == arm).count();
            for (int client = 0; client < sample.clients(); client++) {
                int of = client;
                if (2
                                * sessions(sample, i -> part.has(i) && sample.arm(i) == arm && sample.client(i) == of)
                                        .count()
                        > all) {
                    return true;
                }
            }
        }
        return false;
    }

    private static IntStream sessions(Sample sample, IntPredicate in) {
        return IntStream.range(0, sample.size()).filter(in);
    }

    private static int clients(Sample sample, IntPredicate in) {
        return (int) sessions(sample, in).map(sample::client).distinct().count();
    }

    /** Few or many sessions, or nearly all of some clients. */
    private boolean[] marked(Sample sample) {
        double share = random.nextInt(5) / 4.0;
        int clients = 1 + random.nextInt(sample.clients());
        boolean[] marked = new boolean[sample.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = sample.client(i) < clients && random.nextDouble() < share;
        }
        return marked;
    }

    private Sample sample() {
        int size = 1 + random.nextInt(MOST_SESSIONS);
        int clients = 1 + random.nextInt(40);
        int[] client = random.ints(size, 0, clients).sorted().toArray();
        int[] type = random.ints(size, 1, 3).toArray();
        int[] ones = IntStream.generate(() -> 1).limit(size).toArray();
        CodeColumn condition = CodeColumn.of(ones, List.of("", "Migraine"));
        Sessions.Columns columns = new Sessions.Columns(
                size,
                condition,
                client,
                clients,
                CodeColumn.of(type, List.of("", "deep", "light")),
                new boolean[] {false, true, false},
                new boolean[3],
                CodeColumn.of(ones, List.of("", "T")),
                new int[size],
                Map.of(),
                Map.of(),
                Set.of());
        return Samples.all(new Sessions(columns));
    }
}
