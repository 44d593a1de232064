package org.massageoutcomes.ingest;

import org.massageoutcomes.session.CompactLongs;

/** Rows of one parser, by columns, each in as few bytes as its numbers there need; a column can be given back. */
final class Segment {
    private static final Packed NOTHING = Packed.of(new long[] {CompactLongs.MISSING}, 1);

    private final int size;
    private final int sessions;
    private final int[] suspects;
    private final byte[] places;
    private final Packed[] columns;

    /**
     * @param sessions how many rows have a session id
     * @param suspects rows whose session id must be looked at
     * @param places decimals of each number's step
     * @param columns each field's, then the file's and the line's
     */
    Segment(int size, int sessions, int[] suspects, byte[] places, Packed[] columns) {
        this.size = size;
        this.sessions = sessions;
        this.suspects = suspects;
        this.places = places;
        this.columns = columns;
    }

    int size() {
        return size;
    }

    int sessions() {
        return sessions;
    }

    int[] suspects() {
        return suspects;
    }

    int places(int number) {
        return places[number];
    }

    long get(int column, int row) {
        return columns[column].get(row);
    }

    Packed column(int column) {
        return columns[column];
    }

    void clear(int column) {
        columns[column] = NOTHING;
    }
}
