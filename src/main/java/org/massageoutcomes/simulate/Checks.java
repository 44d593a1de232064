package org.massageoutcomes.simulate;

/** A scenario that breaks its own rules is refused before the first row. */
final class Checks {
    private Checks() {}

    static void that(boolean holds, String rule, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("a scenario needs " + rule + ", not " + found);
        }
    }

    static void share(String name, double found) {
        that(found >= 0 && found <= 1, name + " from 0 to 1", found);
    }
}
