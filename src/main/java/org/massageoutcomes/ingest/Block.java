package org.massageoutcomes.ingest;

import java.util.List;

/**
 * Well-formed records, one after the other, each of the header's width.
 *
 * @param chars the text, of which {@code length} characters count
 * @param lines physical line on which each record starts
 * @param records how many
 */
record Block(Layout layout, char[] chars, int length, int[] lines, int records) {
    /** Has no records: tells a parser that no block follows. */
    static final Block LAST =
            new Block(new Layout(0, ',', 0, new int[0], false, List.of()), new char[0], 0, new int[0], 0);
}
