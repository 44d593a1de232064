package org.massageoutcomes.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading that ends in its column's scale or unit, in brackets: {@code Pain before (0-10)}, {@code ROM after (°)}.
 *
 * @param words what stands before
 * @param scale as ends of a scale, {@code 0-10}; the degree sign alone where it is a unit
 */
record ScaledHeading(String words, String scale) {
    private static final String DEGREES = "°";
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(.*\\S)\\s*[(\\[{]\\s*(?:(\\d{1,9})\\s*[-–—/]\\s*(\\d{1,9})|°)\\s*[)\\]}]\\s*");
    private static final long MILLION = 1_000_000;

    /** Empty where a heading has no such end. */
    static Optional<ScaledHeading> of(String heading) {
        Matcher found = IN_BRACKETS.matcher(heading);
        return found.matches()
                ? Optional.of(new ScaledHeading(
                        found.group(1), found.group(2) == null ? DEGREES : found.group(2) + "-" + found.group(3)))
                : Optional.empty();
    }

    /** Whether the field is on that scale, and no other. */
    boolean fits(Field field) {
        return scale.equals(DEGREES)
                ? field.heading().endsWith("_deg")
                : scale.equals(field.least() / MILLION + "-" + field.greatest() / MILLION);
    }
}
