package org.massageoutcomes.report.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.stats.Estimated;

/**
 * A cell of a table.
 *
 * @param text as it is read
 * @param number what a workbook calculates with; null where the cell is words
 * @param low end of its interval; null where there is none
 * @param high end of its interval; null where there is none
 */
public record Cell(
        String text,
        @Nullable Double number,
        @Nullable Double low,
        @Nullable Double high) {
    /** Where there is nothing to say. */
    public static final Cell NONE = new Cell("–", null);

    private static final Pattern NUMBER = Pattern.compile("[−+<]?\\s?[0-9].*|–");

    Cell(String text, @Nullable Double number) {
        this(text, number, null, null);
    }

    public static Cell text(String text) {
        return new Cell(Label.shown(text), null);
    }

    public static Cell count(@Nullable Long count) {
        return count == null ? NONE : new Cell(Numbers.count(count), count.doubleValue());
    }

    public static Cell decimal(@Nullable Double number, int decimals) {
        return number == null ? NONE : new Cell(Numbers.decimal(number, decimals), number);
    }

    public static Cell signed(@Nullable Double number, int decimals) {
        return number == null ? NONE : new Cell(Numbers.signed(number, decimals), number);
    }

    public static Cell percent(@Nullable Double share) {
        return share == null ? NONE : new Cell(Numbers.percent(share), share);
    }

    public static Cell p(@Nullable Double p) {
        return p == null ? NONE : new Cell(Numbers.p(p), p);
    }

    /** A difference with its interval, e.g. {@code +0.7 (0.2 to 1.3)}; more decimals at no difference. */
    public static Cell interval(Optional<Estimated> estimated, int decimals) {
        Estimated found = estimated.orElse(null);
        if (found == null || found.estimate() == null) {
            return NONE;
        }
        return found.low() == null || found.high() == null
                ? signed(found.estimate(), decimals)
                : range(Numbers.difference(found.estimate(), "", found.low(), found.high(), decimals, 0), found, 1);
    }

    /** A number and its interval, which is never broken over two lines. */
    static Cell range(String text, Estimated estimated, double unit) {
        return new Cell(
                text.replace(" to ", "\u00a0to\u00a0"),
                times(estimated.estimate(), unit),
                times(estimated.low(), unit),
                times(estimated.high(), unit));
    }

    private static @Nullable Double times(@Nullable Double number, double unit) {
        return number == null ? null : (Double) (number * unit);
    }

    /** The same to the decimals of scores. */
    public static Cell interval(Optional<Estimated> estimated) {
        return interval(estimated, Scale.DECIMALS);
    }

    /** A mean with its standard deviation. */
    public static Cell mean(@Nullable Double mean, @Nullable Double deviation) {
        return mean == null || deviation == null
                ? decimal(mean, Scale.DECIMALS)
                : new Cell(
                        Numbers.decimal(mean, Scale.DECIMALS) + " (" + Numbers.decimal(deviation, Scale.DECIMALS) + ")",
                        null);
    }

    /** The parts of a number that stay whole where a column is narrow: an estimate and its interval, before and after. */
    public List<String> pieces() {
        int arrow = text.indexOf("→ ");
        if (isNumeric() && arrow > 0) {
            return List.of(text.substring(0, arrow + 1), text.substring(arrow + 2));
        }
        int bracket = text.indexOf(" (");
        return !isNumeric() || bracket < 0
                ? List.of(text)
                : List.of(text.substring(0, bracket), text.substring(bracket + 1));
    }

    public boolean isNumeric() {
        return number != null || NUMBER.matcher(text).matches();
    }
}
