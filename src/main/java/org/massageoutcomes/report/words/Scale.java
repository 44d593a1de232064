package org.massageoutcomes.report.words;

import java.util.Map;
import org.massageoutcomes.study.Outcome;

/**
 * How an amount is written in a unit.
 *
 * @param unit the unit as the study has it, e.g. {@code points} or {@code degrees}
 */
public record Scale(String unit) {
    /** Differences, means and their intervals; scores are recorded in whole points and degrees. */
    public static final int DECIMALS = 1;

    private static final Map<String, String> SINGULAR = Map.ofEntries(
            Map.entry("points", "point"),
            Map.entry("seconds", "second"),
            Map.entry("minutes", "minute"),
            Map.entry("hours", "hour"),
            Map.entry("days", "day"),
            Map.entry("nights", "night"),
            Map.entry("weeks", "week"),
            Map.entry("sessions", "session"),
            Map.entry("steps", "step"),
            Map.entry("stairs", "stair"),
            Map.entry("repetitions", "repetition"),
            Map.entry("metres", "metre"),
            Map.entry("meters", "meter"),
            Map.entry("inches", "inch"),
            Map.entry("pounds", "pound"),
            Map.entry("tablets", "tablet"));

    public static Scale of(Outcome outcome) {
        return new Scale(outcome.unit());
    }

    /** An amount without sign, e.g. {@code 0.7 points} or {@code 4.2°}. */
    public String amount(double amount) {
        return amount(amount, DECIMALS);
    }

    /** The same with so many decimals. */
    public String amount(double amount, int decimals) {
        return withUnit(Numbers.decimal(Math.abs(amount), decimals), false);
    }

    /** An amount that may be below zero, e.g. {@code −0.7 points}. */
    public String signed(double amount) {
        return withUnit(Numbers.decimal(amount, DECIMALS), false);
    }

    /** A margin or another whole amount that a setting names, e.g. {@code 1 point} or {@code 5°}. */
    public String margin(double margin) {
        return withUnit(Numbers.exact(margin), margin == 1);
    }

    /** The heading of an axis or a column. */
    public String heading() {
        return unit;
    }

    /** What follows the digits, e.g. {@code °} or a space and {@code points}. */
    public String suffix() {
        return unit.equals("degrees") ? "°" : unit.isEmpty() ? "" : " " + unit;
    }

    private String withUnit(String digits, boolean one) {
        return one ? digits + suffix().replace(unit, SINGULAR.getOrDefault(unit, unit)) : digits + suffix();
    }
}
