package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * The means of a client's sessions of one date.
 *
 * @param sample the sessions of the cell
 * @param start the client's first session in the sample
 * @param end the one after the client's last
 * @param date as the table has it
 * @param before mean score at the door, in steps
 * @param response mean response, in steps
 * @param therapeutic how many of the date's sessions were therapeutic
 * @param sessions how many sessions the date has
 */
record DayMeans(
        Sample sample, int start, int end, int date, double before, double response, int therapeutic, int sessions) {
    /** The client's number in the sample. */
    int client() {
        return sample.client(start);
    }

    /** Marks the date's sessions among those of the sample. */
    void mark(boolean[] used) {
        for (int i = start; i < end; i++) {
            used[i] |= sample.sessions().date(sample.row(i)) == date;
        }
    }

    /** Whether the client had both types on the date. */
    boolean hasBothTypes() {
        return therapeutic > 0 && therapeutic < sessions;
    }

    Arm arm() {
        return therapeutic > 0 ? Arm.THERAPEUTIC : Arm.REGULAR;
    }

    /** A client's dates in order, for each client with a dated session. */
    static List<List<DayMeans>> byClient(Sample sample) {
        List<List<DayMeans>> clients = new ArrayList<>();
        for (int start = 0; start < sample.size(); ) {
            int end = start;
            while (end < sample.size() && sample.client(end) == sample.client(start)) {
                end++;
            }
            List<DayMeans> days = ofClient(sample, start, end);
            if (!days.isEmpty()) {
                clients.add(days);
            }
            start = end;
        }
        return clients;
    }

    private static List<DayMeans> ofClient(Sample sample, int start, int end) {
        int[] dates = new int[end - start];
        int dated = 0;
        for (int i = start; i < end; i++) {
            int date = sample.sessions().date(sample.row(i));
            if (date != 0) {
                dates[dated++] = date;
            }
        }
        int[] distinct = Arrays.stream(dates, 0, dated).sorted().distinct().toArray();
        List<DayMeans> days = new ArrayList<>(distinct.length);
        for (int date : distinct) {
            days.add(ofDate(sample, start, end, date));
        }
        return days;
    }

    private static DayMeans ofDate(Sample sample, int start, int end, int date) {
        long before = 0;
        long response = 0;
        int therapeutic = 0;
        int n = 0;
        for (int i = start; i < end; i++) {
            if (sample.sessions().date(sample.row(i)) == date) {
                before += sample.before(i);
                response += sample.response(i);
                therapeutic += sample.isTherapeutic(i) ? 1 : 0;
                n++;
            }
        }
        return new DayMeans(sample, start, end, date, (double) before / n, (double) response / n, therapeutic, n);
    }
}
