package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * Groups of a sample's sessions that may be counted or summed, one beside the others: none is of a few clients of an arm,
 * and neither is what lies between two of them, one within the other. The whole sample is shown from the first.
 */
final class ShownGroups {
    /** A part of the sessions of a sample, of whatever period. */
    interface Part {
        boolean has(Sample sample, int i);
    }

    private final Sample sample;
    private final int minimumClients;
    private final List<Part> shown = new ArrayList<>();

    ShownGroups(Sample sample, int minimumClients) {
        this.sample = sample;
        this.minimumClients = minimumClients;
        shown.add((any, i) -> true);
    }

    /** Adds parts that are known to tell of nobody. */
    void add(List<Part> parts) {
        shown.addAll(parts);
    }

    /** Shows all of these parts if they may be, or none. */
    boolean show(List<Part> parts) {
        List<Part> all = new ArrayList<>(shown);
        all.addAll(parts);
        if (tellOfAFew(all)) {
            return false;
        }
        shown.addAll(parts);
        return true;
    }

    private boolean tellOfAFew(List<Part> parts) {
        for (int[][] without : without(parts)) {
            for (int one = 0; one < parts.size(); one++) {
                boolean tells = isFew(without[one][parts.size()]);
                for (int other = 0; other < parts.size(); other++) {
                    tells |= without[other][one] == 0 && isFew(without[one][other]);
                }
                if (tells) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFew(int clients) {
        return Remainder.isFew(clients, minimumClients);
    }

    /** By arm, how many clients have a session that is in the one part and not in the other; the last part is empty. */
    private int[][][] without(List<Part> parts) {
        int[][][] clients = new int[Arm.values().length][parts.size()][parts.size() + 1];
        int[][][] last = new int[Arm.values().length][parts.size()][parts.size() + 1];
        boolean[] in = new boolean[parts.size() + 1];
        for (int i = 0; i < sample.size(); i++) {
            for (int part = 0; part < parts.size(); part++) {
                in[part] = parts.get(part).has(sample, i);
            }
            int arm = sample.arm(i).ordinal();
            int client = sample.client(i) + 1;
            for (int one = 0; one < parts.size(); one++) {
                for (int other = 0; in[one] && other < in.length; other++) {
                    if (!in[other] && last[arm][one][other] != client) {
                        last[arm][one][other] = client;
                        clients[arm][one][other]++;
                    }
                }
            }
        }
        return clients;
    }
}
