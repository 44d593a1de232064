package org.massageoutcomes.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/** In which places of time the clients of a sample came, and how many clients came in the same ones, by arm. */
final class MonthsOfClients {
    private final Map<BitSet, int[]> clients = new HashMap<>();

    private MonthsOfClients() {}

    /** @param place of a session by its number in the sample: a month, or a month of a condition; negative: none */
    static MonthsOfClients of(Sample sample, IntUnaryOperator place) {
        MonthsOfClients months = new MonthsOfClients();
        BitSet[] came = {new BitSet(), new BitSet()};
        for (int i = 0; i < sample.size(); i++) {
            if (i > 0 && sample.client(i) != sample.client(i - 1)) {
                months.add(came);
            }
            int at = place.applyAsInt(i);
            if (at >= 0) {
                came[sample.arm(i).ordinal()].set(at);
            }
        }
        months.add(came);
        return months;
    }

    private void add(BitSet[] came) {
        for (int arm = 0; arm < came.length; arm++) {
            if (!came[arm].isEmpty()) {
                clients.computeIfAbsent((BitSet) came[arm].clone(), places -> new int[came.length])[arm]++;
                came[arm].clear();
            }
        }
    }

    /** Clients with a session in any of the places. */
    Remainder in(BitSet places) {
        return count(came -> came.intersects(places));
    }

    /** Clients with a session in the places and none in the others. */
    Remainder inThese(BitSet places, BitSet notInOthers) {
        return count(came -> came.intersects(places) && !came.intersects(notInOthers));
    }

    private Remainder count(Predicate<BitSet> counted) {
        int[] counts = new int[Arm.values().length];
        clients.forEach((came, ofArm) -> {
            if (counted.test(came)) {
                for (int arm = 0; arm < counts.length; arm++) {
                    counts[arm] += ofArm[arm];
                }
            }
        });
        return new Remainder(counts[Arm.THERAPEUTIC.ordinal()], counts[Arm.REGULAR.ordinal()]);
    }
}
