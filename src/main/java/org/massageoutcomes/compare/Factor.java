package org.massageoutcomes.compare;

import java.util.List;

/**
 * A categorical variable of a sample.
 *
 * @param name heading of its column
 * @param code one code a session, 0 to {@code levels.size() − 1}
 * @param levels labels of the codes, in the order of what they mean
 */
record Factor(String name, int[] code, List<String> levels) {
    Factor {
        levels = List.copyOf(levels);
    }

    /** Whether sessions differ in it at all. */
    boolean varies() {
        return levels.size() > 1;
    }
}
