package org.massageoutcomes.compare;

import org.massageoutcomes.session.Sample;

/** Which clients of a sample had both types of massage for the condition. */
final class ClientTypes {
    private final Sample sample;
    private final boolean[] both;

    private ClientTypes(Sample sample, boolean[] both) {
        this.sample = sample;
        this.both = both;
    }

    static ClientTypes of(Sample sample) {
        boolean[] therapeutic = new boolean[sample.clients()];
        boolean[] regular = new boolean[sample.clients()];
        for (int i = 0; i < sample.size(); i++) {
            (sample.isTherapeutic(i) ? therapeutic : regular)[sample.client(i)] = true;
        }
        for (int client = 0; client < therapeutic.length; client++) {
            therapeutic[client] &= regular[client];
        }
        return new ClientTypes(sample, therapeutic);
    }

    /** Whether the client had both. */
    boolean hadBoth(int client) {
        return both[client];
    }

    /** How many clients had both. */
    int clientsOfBoth() {
        int count = 0;
        for (boolean one : both) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** Marks the sessions of clients who had both. */
    boolean[] ofBoth() {
        boolean[] marked = new boolean[sample.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = both[sample.client(i)];
        }
        return marked;
    }

    /** Marks the dates of clients of one type who came on so many dates or more. */
    boolean[] ofOne(Days dates, int leastDates) {
        boolean[] marked = new boolean[sample.size()];
        for (int client = 0; client < dates.clients(); client++) {
            if (dates.count(client) >= leastDates && !both[dates.clientOf(client)]) {
                for (int day = dates.first(client); day <= dates.last(client); day++) {
                    dates.mark(day, marked);
                }
            }
        }
        return marked;
    }
}
