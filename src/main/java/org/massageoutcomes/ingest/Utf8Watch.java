package org.massageoutcomes.ingest;

/** Tells whether bytes that are read in another encoding are UTF-8: other text hardly ever is by chance. */
final class Utf8Watch {
    private static final int FIRST_OF_TWO = 0xC2;
    private static final int FIRST_OF_THREE = 0xE0;
    private static final int FIRST_OF_FOUR = 0xF0;
    private static final int LAST_FIRST = 0xF4;

    private int wanted;
    private boolean others;
    private boolean broken;

    /** Looks at the next bytes. */
    void look(byte[] bytes, int from, int to) {
        for (int i = from; i < to && !broken; i++) {
            int b = bytes[i];
            if (b >= 0) {
                broken = wanted > 0;
            } else if (wanted > 0) {
                broken = (b & 0xC0) != 0x80;
                wanted--;
            } else {
                wanted = following(b & 0xFF);
                others = true;
                broken = wanted == 0;
            }
        }
    }

    /** How many bytes follow a first one; 0 where it is none. */
    private static int following(int first) {
        if (first < FIRST_OF_TWO || first > LAST_FIRST) {
            return 0;
        }
        return first < FIRST_OF_THREE ? 1 : first < FIRST_OF_FOUR ? 2 : 3;
    }

    /** Whether all were UTF-8, and not ASCII alone. */
    boolean isUtf8() {
        return others && !broken && wanted == 0;
    }
}
