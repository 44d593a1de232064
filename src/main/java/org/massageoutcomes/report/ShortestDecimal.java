package org.massageoutcomes.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/**
 * The shortest decimal text that parses back to the same number.
 *
 * <p>{@code Double.toString} is not always that before Java 19, and differs between versions.
 */
public final class ShortestDecimal {
    private static final int LARGEST_PLAIN_EXPONENT = 20;

    private ShortestDecimal() {}

    /**
     * Digits with a decimal point; with an exponent below 1e-6 and from 1e21 on; a negative zero is 0.
     *
     * @throws IllegalArgumentException where the number is NaN or infinite
     */
    public static String of(double number) {
        String text = text(number);
        // What has no exponent has no zeros to strip but the one after the point.
        return text.indexOf('E') >= 0 ? of(new BigDecimal(text)) : withoutFraction(text);
    }

    private static String withoutFraction(String text) {
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.equals("-0") ? "0" : whole;
    }

    /** The same for a decimal; trailing zeros say nothing and are left out. */
    public static String of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return exponent > LARGEST_PLAIN_EXPONENT ? stripped.toString() : plainUnlessTiny(stripped, exponent);
    }

    /**
     * The decimal that the shortest text stands for: what a reader of the number sees, so what is rounded.
     *
     * @throws IllegalArgumentException where the number is NaN or infinite
     */
    public static BigDecimal exactly(double number) {
        return new BigDecimal(text(number));
    }

    private static String text(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a report has only finite numbers, not " + number);
        }
        return NumberOutput.toString(number, true);
    }

    private static String plainUnlessTiny(BigDecimal number, int exponent) {
        return exponent < -6 ? number.toString() : number.toPlainString();
    }
}
