package org.massageoutcomes.simulate;

import java.time.YearMonth;
import java.util.List;

/**
 * Everything that decides an export: the same scenario gives the same bytes on any machine. Rows are drawn client after
 * client, so an export with more rows begins with the one that has fewer.
 *
 * @param seed any number
 * @param rows sessions, at least 1
 * @param clinics at least 1
 * @param therapistsPerClinic at least 1
 * @param conditions prevalences add up to 1
 */
public record Scenario(
        long seed,
        long rows,
        Months months,
        int clinics,
        int therapistsPerClinic,
        Habits habits,
        List<ConditionTruth> conditions) {

    /** A clinic of five therapists, each with five of these documented sessions a week. */
    public static final int ROWS_PER_CLINIC_AND_MONTH = 105;

    /** Small enough that therapists are few, as they are in practice, and weigh in the intervals. */
    public static final int THERAPISTS_PER_CLINIC = 5;

    public Scenario {
        conditions = List.copyOf(conditions);
        Checks.that(rows >= 1, "at least one row", rows);
        Checks.that(clinics >= 1 && clinics <= 100_000, "from 1 to 100000 clinics", clinics);
        Checks.that(therapistsPerClinic >= 1 && therapistsPerClinic <= 100, "1 to 100 therapists", therapistsPerClinic);
        double whole =
                conditions.stream().mapToDouble(ConditionTruth::prevalence).sum();
        Checks.that(StrictMath.abs(whole - 1) < 1e-9, "prevalences that add up to 1", whole);
    }

    /** The nine conditions and ordinary habits. */
    public static Scenario of(long seed, long rows, int clinics, Months months) {
        return new Scenario(
                seed, rows, months, clinics, THERAPISTS_PER_CLINIC, Habits.ordinary(), NineConditions.all());
    }

    /** A mid-size clinic group, November 2025 to October 2026: about 5,000 sessions. */
    public static Scenario year(long seed) {
        return of(seed, usualRows(4, 12), 4, new Months(YearMonth.of(2025, 11), 12));
    }

    /** As many sessions as so many clinics have in so many months. */
    public static long usualRows(int clinics, int months) {
        return (long) ROWS_PER_CLINIC_AND_MONTH * clinics * months;
    }
}
