package org.massageoutcomes.session;

import java.util.Arrays;

/** Collects the sessions of a sample, in the order of the table or of its clients. */
final class SampleBuilder {
    private final Sessions sessions;
    private final int decimals;
    private final int[] row;
    private final int[] client;
    private final boolean[] therapeutic;
    private final CompactLongs before;
    private final CompactLongs response;
    private int size;
    private int clients;
    private int lastClient = -1;

    SampleBuilder(Sessions sessions, int decimals, int capacity) {
        this.sessions = sessions;
        this.decimals = decimals;
        this.row = new int[capacity];
        this.client = new int[capacity];
        this.therapeutic = new boolean[capacity];
        this.before = new CompactLongs(1, capacity);
        this.response = new CompactLongs(1, capacity);
    }

    void add(int tableRow, boolean isTherapeutic, long scoreBefore, long compared) {
        int tableClient = sessions.client(tableRow);
        if (tableClient != lastClient) {
            lastClient = tableClient;
            clients++;
        }
        row[size] = tableRow;
        client[size] = clients - 1;
        therapeutic[size] = isTherapeutic;
        before.add(scoreBefore);
        response.add(compared);
        size++;
    }

    Sample finish() {
        if (size == row.length) {
            return new Sample(sessions, decimals, row, client, therapeutic, before, response);
        }
        before.trim();
        response.trim();
        return new Sample(
                sessions,
                decimals,
                Arrays.copyOf(row, size),
                Arrays.copyOf(client, size),
                Arrays.copyOf(therapeutic, size),
                before,
                response);
    }
}
