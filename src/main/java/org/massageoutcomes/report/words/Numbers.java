package org.massageoutcomes.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.massageoutcomes.report.ShortestDecimal;

/** Numbers as every output prints them: a true minus sign, thin spaces between thousands, whatever the locale. */
public final class Numbers {
    private static final String MINUS = "\u2212";
    private static final String THIN_SPACE = "\u202f";
    private static final int MORE_DECIMALS = 2;
    private static final BigDecimal LEAST_P = new BigDecimal("0.001");

    private static final Pattern ZERO = Pattern.compile("0(\\.0*)?");

    private Numbers() {}

    /** A whole number, e.g. {@code 5 012}. */
    public static String count(long count) {
        return text(BigDecimal.valueOf(count));
    }

    /** Rounded to so many decimals, half to even of the digits that results.csv has. */
    public static String decimal(double number, int decimals) {
        return text(ShortestDecimal.exactly(number).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** The same with a plus sign where it is above zero. */
    public static String signed(double number, int decimals) {
        return plus(decimal(number, decimals));
    }

    /** As many digits as it takes, e.g. a margin: {@code 1} or {@code 2.5}. */
    public static String exact(double number) {
        BigDecimal stripped = ShortestDecimal.exactly(number).stripTrailingZeros();
        return text(stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY));
    }

    /** A share as a percentage, e.g. {@code 62%}. */
    public static String percent(double share) {
        return decimal(share * 100, 0) + "%";
    }

    /** Two significant digits, and never 0. */
    public static String p(double p) {
        BigDecimal exact = ShortestDecimal.exactly(p);
        return exact.compareTo(LEAST_P) < 0
                ? "<" + THIN_SPACE + "0.001"
                : text(exact.round(new MathContext(2, RoundingMode.HALF_EVEN)), 2);
    }

    /**
     * How many decimals an interval needs: at least those asked for, and up to two more where that keeps both of its ends
     * on their own side of every number that they are judged by.
     */
    public static int decimals(double low, double high, int least, double... landmarks) {
        int decimals = least;
        while (decimals < least + MORE_DECIMALS
                && (crosses(low, decimals, landmarks) || crosses(high, decimals, landmarks))) {
            decimals++;
        }
        return decimals;
    }

    /** An interval whose ends have the same decimals, e.g. {@code −0.4 to 0.8}. */
    public static String interval(double low, double high, int least, double... landmarks) {
        int decimals = decimals(low, high, least, landmarks);
        return bound(low, decimals, landmarks) + " to " + bound(high, decimals, landmarks);
    }

    /** A difference and its interval with the same decimals, e.g. {@code +0.7 points (0.2 to 1.3)}. */
    public static String difference(
            double estimate, String suffix, double low, double high, int least, double... landmarks) {
        return signed(estimate, decimals(low, high, least, landmarks)) + suffix + " ("
                + interval(low, high, least, landmarks) + ")";
    }

    /** Rounded, but never onto or over a landmark: there it is cut instead. */
    private static String bound(double bound, int decimals, double... landmarks) {
        return crosses(bound, decimals, landmarks)
                ? text(ShortestDecimal.exactly(bound)
                        .setScale(decimals, isBelow(bound, landmarks) ? RoundingMode.FLOOR : RoundingMode.CEILING))
                : decimal(bound, decimals);
    }

    private static boolean isBelow(double bound, double... landmarks) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double landmark : landmarks) {
            nearest = Math.abs(landmark - bound) < Math.abs(nearest - bound) ? landmark : nearest;
        }
        return bound < nearest;
    }

    private static boolean crosses(double bound, int decimals, double... landmarks) {
        BigDecimal exact = ShortestDecimal.exactly(bound);
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        for (double landmark : landmarks) {
            BigDecimal mark = ShortestDecimal.exactly(landmark);
            if (exact.compareTo(mark) != rounded.compareTo(mark)) {
                return true;
            }
        }
        return false;
    }

    /** A month, e.g. {@code October 2026}. */
    public static String month(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " " + month.getYear();
    }

    /** A month where there is little room, e.g. {@code Oct 2026}. */
    public static String shortMonth(YearMonth month) {
        return month(month).substring(0, 3) + " " + month.getYear();
    }

    private static String plus(String text) {
        return text.startsWith(MINUS) || ZERO.matcher(text).matches() ? text : "+" + text;
    }

    private static String text(BigDecimal number, int significant) {
        int decimals = Math.max(number.scale(), significant - (number.precision() - number.scale()));
        return text(number.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    private static String text(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return number.signum() < 0 ? MINUS + text : text.toString();
    }
}
