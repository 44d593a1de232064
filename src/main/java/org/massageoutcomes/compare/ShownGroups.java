package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * Groups of a sample's sessions that may be counted or summed, one beside the others: none is of a few clients of an arm,
 * and neither is what lies between two of them, one within the other. The whole sample is shown from the first.
 *
 * <p>A part takes a bit a session. Two parts are compared by those bits, and clients are counted no further than to the
 * minimum; all groups of clients are compared with a part in one pass.
 */
final class ShownGroups {
    /** A part of the sessions of a sample, of whatever period. */
    interface Part {
        boolean has(Sample sample, int i);
    }

    private final Sample sample;
    private final int minimumClients;
    private final List<BitSet[]> shown = new ArrayList<>();
    private GroupsOfClients groups = GroupsOfClients.NONE;

    /**
     * Groups of whole clients.
     *
     * @param group of each session, the same for all of a client
     * @param shown by group, whether it is shown
     */
    record GroupsOfClients(int[] group, boolean[] shown) {
        static final GroupsOfClients NONE = new GroupsOfClients(new int[0], new boolean[0]);
    }

    ShownGroups(Sample sample, int minimumClients) {
        this.sample = sample;
        this.minimumClients = minimumClients;
        shown.add(sessionsOf((any, i) -> true));
    }

    /** Shows groups of clients that are known to tell of nobody, beside each other and the whole. */
    void add(GroupsOfClients known) {
        groups = known;
    }

    /** Shows all of these parts if they may be, or none. */
    boolean show(List<Part> parts) {
        int before = shown.size();
        for (Part part : parts) {
            BitSet[] sessions = sessionsOf(part);
            if (shown.stream().anyMatch(same -> Arrays.equals(same, sessions))) {
                continue;
            }
            if (isOfAFew(sessions)
                    || shown.stream().anyMatch(other -> differByAFew(sessions, other))
                    || differsByAFewFromAGroup(sessions)) {
                shown.subList(before, shown.size()).clear();
                return false;
            }
            shown.add(sessions);
        }
        return true;
    }

    /** Each arm's sessions of a part. */
    private BitSet[] sessionsOf(Part part) {
        BitSet[] ofArm = {new BitSet(sample.size()), new BitSet(sample.size())};
        for (int i = 0; i < sample.size(); i++) {
            if (part.has(sample, i)) {
                ofArm[sample.arm(i).ordinal()].set(i);
            }
        }
        return ofArm;
    }

    private boolean isOfAFew(BitSet[] sessions) {
        return Arrays.stream(sessions).anyMatch(ofArm -> Remainder.isFew(clients(ofArm), minimumClients));
    }

    /** Whether, in an arm, one lies within the other and what lies between is of a few clients. */
    private boolean differByAFew(BitSet[] one, BitSet[] other) {
        for (int arm = 0; arm < one.length; arm++) {
            if (Remainder.differByAFew(
                    clientsBetween(one[arm], other[arm]), clientsBetween(other[arm], one[arm]), minimumClients)) {
                return true;
            }
        }
        return false;
    }

    private int clientsBetween(BitSet in, BitSet notIn) {
        BitSet between = (BitSet) in.clone();
        between.andNot(notIn);
        return clients(between);
    }

    /** Distinct clients of sessions, counted up to the minimum. */
    private int clients(BitSet sessions) {
        int clients = 0;
        int last = -1;
        for (int i = sessions.nextSetBit(0); i >= 0 && clients < minimumClients; i = sessions.nextSetBit(i + 1)) {
            if (sample.client(i) != last) {
                last = sample.client(i);
                clients++;
            }
        }
        return clients;
    }

    /** The same of a part beside each of the groups of clients. */
    private boolean differsByAFewFromAGroup(BitSet[] part) {
        if (groups.shown.length == 0) {
            return false;
        }
        int[][] inPart = new int[groups.shown.length][Arm.values().length];
        int[][] notInPart = new int[groups.shown.length][Arm.values().length];
        int[] total = new int[Arm.values().length];
        Last lastIn = new Last();
        Last lastNotIn = new Last();
        for (int i = 0; i < sample.size(); i++) {
            int arm = sample.arm(i).ordinal();
            if (part[arm].get(i)) {
                if (lastIn.isNew(arm, sample.client(i))) {
                    inPart[groups.group[i]][arm]++;
                    total[arm]++;
                }
            } else if (lastNotIn.isNew(arm, sample.client(i))) {
                notInPart[groups.group[i]][arm]++;
            }
        }
        for (int group = 0; group < groups.shown.length; group++) {
            for (int arm = 0; groups.shown[group] && arm < total.length; arm++) {
                int elsewhere = total[arm] - inPart[group][arm];
                if (Remainder.differByAFew(elsewhere, notInPart[group][arm], minimumClients)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The client last counted in each arm. */
    private static final class Last {
        private final int[] client = {-1, -1};

        boolean isNew(int arm, int now) {
            boolean isNew = client[arm] != now;
            client[arm] = now;
            return isNew;
        }
    }
}
