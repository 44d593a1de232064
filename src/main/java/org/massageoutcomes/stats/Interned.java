package org.massageoutcomes.stats;

/** Numbers of things of which those that are alike are kept once: a table of what they are, probed in line. */
abstract class Interned {
    private static final long NUMBER = 0xFFFF_FFFFL;

    /** The hash of a thing above, its number and one below; 0 where there is none. */
    private long[] slots = new long[64];

    /** Whether the things of two numbers are alike. */
    abstract boolean areAlike(int one, int other);

    /**
     * The number of the thing that is like the newest.
     *
     * @param newest the number after those of all that are known; it is known from now on, if none is like it
     * @param mixed what alike things have in common, and few others in its lower half
     */
    int numberOf(int newest, long mixed) {
        long hash = mixed << 32;
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            int known = (int) (slots[slot] & NUMBER) - 1;
            if ((slots[slot] & ~NUMBER) == hash && areAlike(known, newest)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = hash | newest + 1;
        if (4L * newest > 3L * slots.length) {
            grow();
        }
        return newest;
    }

    private int slotOf(long hash) {
        return (int) (hash >>> 32) & slots.length - 1;
    }

    private void grow() {
        long[] known = slots;
        slots = new long[Math.multiplyExact(2, known.length)];
        for (long each : known) {
            if (each != 0) {
                int slot = slotOf(each);
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = each;
            }
        }
    }
}
