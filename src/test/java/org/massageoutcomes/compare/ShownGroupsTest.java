package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.session.Part;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Groups of sessions beside each other, against the rule put into sets of people. */
class ShownGroupsTest {
    private static final int MINIMUM = 4;
    private static final int CLINICS = 3;

    @Test
    void partsAreShownWhereNoTwoDifferByAFewPeople() {
        Random random = new Random(7);
        int shownInAll = 0;
        int hiddenInAll = 0;
        for (int table = 0; table < 60; table++) {
            Sample sample = sample(random);
            int[] clinic = IntStream.range(0, sample.size())
                    .map(i -> sample.client(i) % CLINICS)
                    .toArray();
            boolean[] shownClinics = {true, random.nextBoolean(), false};
            ShownGroups groups = new ShownGroups(sample, MINIMUM);
            groups.add(new ShownGroups.GroupsOfClients(clinic, shownClinics));
            List<Set<Integer>> shown = new ArrayList<>(List.of(all(sample)));
            for (int code = 0; code < CLINICS; code++) {
                if (shownClinics[code]) {
                    shown.add(clinic(clinic, code));
                }
            }
            for (int asked = 0; asked < 12; asked++) {
                Set<Integer> one = part(random, sample, clinic);
                Set<Integer> other = part(random, sample, clinic);
                List<Set<Integer>> beside = new ArrayList<>(shown);
                beside.add(one);
                boolean expected = mayBeShown(sample, shown, one) && mayBeShown(sample, beside, other);
                assertThat(groups.show(List.of(Part.where(sample, one::contains), Part.where(sample, other::contains))))
                        .as("table %s, question %s", table, asked)
                        .isEqualTo(expected);
                if (expected) {
                    shown.add(one);
                    shown.add(other);
                    shownInAll++;
                } else {
                    hiddenInAll++;
                }
            }
        }
        assertThat(shownInAll).isGreaterThan(50);
        assertThat(hiddenInAll).isGreaterThan(50);
    }

    private static boolean mayBeShown(Sample sample, List<Set<Integer>> shown, Set<Integer> part) {
        for (Arm arm : Arm.values()) {
            if (isFew(people(sample, part, Set.of(), arm))) {
                return false;
            }
            for (Set<Integer> other : shown) {
                int only = people(sample, part, other, arm);
                int onlyOther = people(sample, other, part, arm);
                if (only == 0 && isFew(onlyOther) || onlyOther == 0 && isFew(only)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isFew(int people) {
        return people > 0 && people < MINIMUM;
    }

    private static int people(Sample sample, Set<Integer> in, Set<Integer> notIn, Arm arm) {
        Set<Integer> people = new HashSet<>();
        for (int i : in) {
            if (!notIn.contains(i) && sample.arm(i) == arm) {
                people.add(sample.client(i));
            }
        }
        return people.size();
    }

    private static Set<Integer> all(Sample sample) {
        return where(sample.size(), i -> true);
    }

    private static Set<Integer> clinic(int[] clinic, int code) {
        return where(clinic.length, i -> clinic[i] == code);
    }

    /** Sessions at random, or those of a clinic but for some, or with some. */
    private static Set<Integer> part(Random random, Sample sample, int[] clinic) {
        double share = random.nextInt(4) / 3.0;
        int code = random.nextInt(CLINICS);
        double off = random.nextInt(3) * 0.03;
        return random.nextBoolean()
                ? where(sample.size(), i -> random.nextDouble() < share)
                : where(sample.size(), i -> clinic[i] == code ^ random.nextDouble() < off);
    }

    private static Set<Integer> where(int size, IntPredicate passes) {
        Set<Integer> numbers = new HashSet<>();
        IntStream.range(0, size).filter(passes).forEach(numbers::add);
        return numbers;
    }

    private static Sample sample(Random random) {
        Rows rows = new Rows();
        for (int i = 0; i < 120; i++) {
            rows.add(
                    "client_id", "C-" + random.nextInt(45),
                    "massage_type", random.nextBoolean() ? "therapeutic" : "regular",
                    "condition", "Migraine",
                    "pain_before", "" + (3 + random.nextInt(7)),
                    "pain_after", "" + random.nextInt(4));
        }
        Sessions sessions = Trial.sessions(rows.export(), Study.standard());
        return Samples.improvement(sessions, Outcome.pain(), 1).orElseThrow();
    }
}
