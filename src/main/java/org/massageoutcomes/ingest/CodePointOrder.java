package org.massageoutcomes.ingest;

import java.util.Comparator;

/** The order of texts by their code points: the same on every machine. */
enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one != other) {
                boolean bothOrNone = Character.isSurrogate(one) == Character.isSurrogate(other);
                return bothOrNone ? one - other : Character.isSurrogate(one) ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
