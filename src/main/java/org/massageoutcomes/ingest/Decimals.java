package org.massageoutcomes.ingest;

/** A number as exports write it: an optional ASCII sign, ASCII digits, at most six decimals, no exponent. */
final class Decimals {
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 18;
    private static final long[] MILLIONTHS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private long unscaled;
    private int scale;

    /** What parsing found; on {@link #NUMBER} the number is {@link #unscaled()} × 10^−{@link #scale()}. */
    enum Verdict {
        NUMBER,
        NOT_A_NUMBER,
        TOO_MANY_DECIMALS,
        TOO_LARGE
    }

    /** @param comma whether a comma may be the decimal mark */
    Verdict parse(String text, boolean comma) {
        int at = 0;
        int end = text.length();
        boolean negative = text.charAt(0) == '-';
        if (negative || text.charAt(0) == '+') {
            at++;
        }
        int first = at;
        int mark = -1;
        long digits = 0;
        int significant = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                significant += significant > 0 || c != '0' ? 1 : 0;
                digits = significant <= MOST_DIGITS ? digits * 10 + (c - '0') : digits;
            } else if (mark < 0 && at > first && (c == '.' || comma && c == ',')) {
                mark = at;
            } else {
                return Verdict.NOT_A_NUMBER;
            }
        }
        if (at == first || mark == end - 1) {
            return Verdict.NOT_A_NUMBER;
        }
        scale = mark < 0 ? 0 : end - mark - 1;
        if (scale > MOST_DECIMALS) {
            return Verdict.TOO_MANY_DECIMALS;
        }
        unscaled = negative ? -digits : digits;
        return significant - scale > MOST_DIGITS - MOST_DECIMALS ? Verdict.TOO_LARGE : Verdict.NUMBER;
    }

    long unscaled() {
        return unscaled;
    }

    int scale() {
        return scale;
    }

    long millionths() {
        return unscaled * MILLIONTHS[scale];
    }
}
