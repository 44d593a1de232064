package org.massageoutcomes.simulate;

/**
 * A client's weekly sessions, and which of them fall into the period. Courses begin up to eleven weeks before it, so its
 * first months are as full as the others; sessions before and after it happened, but are not exported.
 *
 * @param startDay of the first session; below 0 before the period
 * @param firstSeen number of sessions had before the first in the export
 * @param sessions in the export; may be 0
 */
record Course(int startDay, int firstSeen, int sessions) {
    private static final int WEEK = 7;

    /** Out of a hundred clients, how many have 1, 2, … 12 sessions: one in five does not return. */
    private static final int[] CLIENTS_BY_LENGTH = {18, 12, 12, 12, 10, 10, 6, 5, 4, 4, 3, 4};

    static Course draw(Months months, Draws draws) {
        int length = length(draws);
        int lead = WEEK * (CLIENTS_BY_LENGTH.length - 1);
        int day = draws.below(lead + months.days()) - lead;
        int start = months.isClosed(day) ? day + 1 : day;
        int firstSeen = start >= 0 ? 0 : (WEEK - 1 - start) / WEEK;
        int end = Math.min(length, Math.floorDiv(months.days() - 1 - start, WEEK) + 1);
        return new Course(start, firstSeen, Math.max(0, end - firstSeen));
    }

    /** Day of the period on which the n-th exported session falls, from 0. */
    int day(int n) {
        return startDay + WEEK * (firstSeen + n);
    }

    private static int length(Draws draws) {
        int left = draws.below(100);
        int length = 1;
        for (int clients : CLIENTS_BY_LENGTH) {
            if (left < clients) {
                return length;
            }
            left -= clients;
            length++;
        }
        throw new AssertionError("the lengths cover a hundred clients");
    }
}
