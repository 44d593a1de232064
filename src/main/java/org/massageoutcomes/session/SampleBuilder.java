package org.massageoutcomes.session;

import java.util.Arrays;

/** Collects the sessions of a sample, in the order of the table or of its clients. */
final class SampleBuilder {
    private final Sessions sessions;
    private final int decimals;
    private final int[] row;
    private final int[] client;
    private final boolean[] therapeutic;
    private final long[] before;
    private final long[] response;
    private int size;
    private int clients;
    private int lastClient = -1;

    SampleBuilder(Sessions sessions, int decimals, int capacity) {
        this.sessions = sessions;
        this.decimals = decimals;
        this.row = new int[capacity];
        this.client = new int[capacity];
        this.therapeutic = new boolean[capacity];
        this.before = new long[capacity];
        this.response = new long[capacity];
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
        before[size] = scoreBefore;
        response[size] = compared;
        size++;
    }

    Sample finish() {
        return new Sample(
                sessions,
                decimals,
                Arrays.copyOf(row, size),
                Arrays.copyOf(client, size),
                Arrays.copyOf(therapeutic, size),
                Arrays.copyOf(before, size),
                Arrays.copyOf(response, size));
    }
}
