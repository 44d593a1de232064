package org.massageoutcomes.compare;

import java.util.Arrays;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * The dates of a sample's clients: by client, then by date, each with the means of its sessions.
 *
 * <p>Sessions without a date are of none. Days are numbered from 0, clients with a dated session too; numbers of both lie
 * in arrays, not in objects, since a nation's year has tens of millions of days.
 */
final class Days {
    private final Sample sample;
    /** Sessions by client and date; a day has those from its {@code from} until its {@code to}. */
    private final int[] order;

    private int[] from = new int[16];
    private int[] to = new int[16];
    private int days;
    private int[] firstDay = new int[16];
    private int clients;

    private Days(Sample sample) {
        this.sample = sample;
        this.order = byClientAndDate(sample);
        collect();
        from = Arrays.copyOf(from, days);
        to = Arrays.copyOf(to, days);
        firstDay = Arrays.copyOf(firstDay, clients + 1);
        firstDay[clients] = days;
    }

    static Days of(Sample sample) {
        return new Days(sample);
    }

    /** Clients with a dated session. */
    int clients() {
        return clients;
    }

    /** The client's number in the sample. */
    int clientOf(int client) {
        return sample.client(order[from[firstDay[client]]]);
    }

    int first(int client) {
        return firstDay[client];
    }

    int last(int client) {
        return firstDay[client + 1] - 1;
    }

    /** On how many dates the client came. */
    int count(int client) {
        return firstDay[client + 1] - firstDay[client];
    }

    /** A row of the table that is of the day. */
    int tableRow(int day) {
        return sample.row(order[from[day]]);
    }

    /** Mean score at the door, in steps. */
    double before(int day) {
        long sum = 0;
        for (int i = from[day]; i < to[day]; i++) {
            sum += sample.before(order[i]);
        }
        return (double) sum / (to[day] - from[day]);
    }

    /** Mean response, in steps. */
    double response(int day) {
        long sum = 0;
        for (int i = from[day]; i < to[day]; i++) {
            sum += sample.response(order[i]);
        }
        return (double) sum / (to[day] - from[day]);
    }

    /** Whether the client had both types on the date. */
    boolean hasBothTypes(int day) {
        int therapeutic = therapeutic(day);
        return therapeutic > 0 && therapeutic < to[day] - from[day];
    }

    Arm arm(int day) {
        return therapeutic(day) > 0 ? Arm.THERAPEUTIC : Arm.REGULAR;
    }

    private int therapeutic(int day) {
        int therapeutic = 0;
        for (int i = from[day]; i < to[day]; i++) {
            therapeutic += sample.isTherapeutic(order[i]) ? 1 : 0;
        }
        return therapeutic;
    }

    /** Marks the date's sessions among those of the sample. */
    void mark(int day, boolean[] used) {
        for (int i = from[day]; i < to[day]; i++) {
            used[order[i]] = true;
        }
    }

    private void collect() {
        int lastClient = -1;
        int lastDate = 0;
        for (int i = 0; i < order.length; i++) {
            int date = date(sample, order[i]);
            int client = sample.client(order[i]);
            if (date == 0) {
                continue;
            }
            if (client != lastClient || date != lastDate) {
                startDay(i, client != lastClient);
            }
            to[days - 1] = i + 1;
            lastClient = client;
            lastDate = date;
        }
    }

    private void startDay(int at, boolean ofAnotherClient) {
        if (days == from.length) {
            from = Arrays.copyOf(from, days + (days >> 1));
            to = Arrays.copyOf(to, from.length);
        }
        if (ofAnotherClient) {
            if (clients + 1 >= firstDay.length) {
                firstDay = Arrays.copyOf(firstDay, clients + (clients >> 1));
            }
            firstDay[clients++] = days;
        }
        from[days++] = at;
    }

    private static int date(Sample sample, int i) {
        return sample.sessions().date(sample.row(i));
    }

    /** Session numbers by client and date; those of a table read from exports lie so already. */
    private static int[] byClientAndDate(Sample sample) {
        int[] order = new int[sample.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = 1; i < order.length; i++) {
            int session = order[i];
            int at = i;
            while (at > 0 && isAfter(sample, order[at - 1], session)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = session;
        }
        return order;
    }

    private static boolean isAfter(Sample sample, int i, int j) {
        return sample.client(i) == sample.client(j) && date(sample, i) > date(sample, j);
    }
}
