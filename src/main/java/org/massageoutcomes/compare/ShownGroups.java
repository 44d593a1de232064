package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.massageoutcomes.session.Part;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * Groups of a sample's sessions that may be counted or summed, one beside the others: none is of a few clients of an arm,
 * and neither is what lies between two of them, one within the other. The whole sample is shown from the first.
 *
 * <p>Two parts are compared by their bits, and clients are counted no further than to the minimum; only a part that lies in
 * one group of clients, or nearly, is gone through beside all of these groups, in one pass.
 */
final class ShownGroups {
    /** Parts of the sessions of a sample, of whatever period. */
    @FunctionalInterface
    interface Parts {
        List<Part> of(Sample sample);
    }

    private final Sample sample;
    private final int minimumClients;
    private final List<Part> shown = new ArrayList<>();
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
        shown.add(Part.all(sample));
    }

    /** Shows groups of clients that are known to tell of nobody, beside each other and the whole. */
    void add(GroupsOfClients known) {
        groups = known;
    }

    /** Shows all of these parts if they may be, or none. */
    boolean show(List<Part> parts) {
        int before = shown.size();
        for (Part part : parts) {
            if (shown.stream().anyMatch(part::hasTheSessionsOf)) {
                continue;
            }
            if (tellsOfAFew(part)) {
                shown.subList(before, shown.size()).clear();
                return false;
            }
            shown.add(part);
        }
        return true;
    }

    private boolean tellsOfAFew(Part part) {
        for (Arm arm : Arm.values()) {
            if (Remainder.isFew(part.clients(arm, minimumClients), minimumClients)
                    || shown.stream().anyMatch(other -> differByAFew(part, other, arm))
                    || differsByAFewFromAGroup(part, arm)) {
                return true;
            }
        }
        return false;
    }

    /** Whether, in an arm, one lies within the other and what lies between is of a few clients. */
    private boolean differByAFew(Part one, Part other, Arm arm) {
        int only = one.clientsWithout(other, arm, minimumClients);
        return only < minimumClients
                && Remainder.differByAFew(only, other.clientsWithout(one, arm, minimumClients), minimumClients);
    }

    /** The same of a part beside each of the groups of clients. */
    private boolean differsByAFewFromAGroup(Part part, Arm arm) {
        if (groups.shown.length == 0 || hasEnoughBesideEach(part, arm)) {
            return false;
        }
        int[] inPart = new int[groups.shown.length];
        int[] notInPart = new int[groups.shown.length];
        int lastIn = -1;
        int lastNotIn = -1;
        for (int i = 0; i < sample.size(); i++) {
            int client = sample.client(i);
            if (sample.arm(i) == arm) {
                if (part.has(i)) {
                    inPart[groups.group[i]] += client != lastIn ? 1 : 0;
                    lastIn = client;
                } else {
                    notInPart[groups.group[i]] += client != lastNotIn ? 1 : 0;
                    lastNotIn = client;
                }
            }
        }
        int total = Arrays.stream(inPart).sum();
        for (int group = 0; group < groups.shown.length; group++) {
            if (groups.shown[group]
                    && Remainder.differByAFew(total - inPart[group], notInPart[group], minimumClients)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether enough clients of a part are outside of each of the groups, whichever it is; the first and the last clients
     * tell, since groups mostly lie one after the other.
     */
    private boolean hasEnoughBesideEach(Part part, Arm arm) {
        int[] inGroup = new int[groups.shown.length];
        int counted = 0;
        int first = part.next(arm, 0);
        int last = part.previous(arm, sample.size() - 1);
        while (counted < 2 * minimumClients && first >= 0 && sample.client(first) < sample.client(last)) {
            inGroup[groups.group[first]]++;
            inGroup[groups.group[last]]++;
            counted += 2;
            first = part.next(arm, endOfClient(first));
            last = part.previous(arm, startOfClient(last) - 1);
        }
        return counted - Arrays.stream(inGroup).max().orElse(0) >= minimumClients;
    }

    private int endOfClient(int i) {
        int end = i;
        while (end < sample.size() && sample.client(end) == sample.client(i)) {
            end++;
        }
        return end;
    }

    private int startOfClient(int i) {
        int start = i;
        while (start > 0 && sample.client(start - 1) == sample.client(i)) {
            start--;
        }
        return start;
    }
}
