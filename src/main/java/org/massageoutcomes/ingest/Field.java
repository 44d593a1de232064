package org.massageoutcomes.ingest;

/**
 * A column that the study reads.
 *
 * @param heading canonical
 * @param least for numbers, the least valid one in millionths
 * @param greatest for numbers, the greatest valid one in millionths
 */
record Field(String heading, Kind kind, long least, long greatest) {
    enum Kind {
        ID,
        LABEL,
        DATE,
        NUMBER
    }

    static Field of(String heading, Kind kind) {
        return new Field(heading, kind, 0, 0);
    }
}
