package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was analysed.
 *
 * @param title of the report
 * @param version of the program
 * @param run name of the run's folder: the period, {@code undated} or {@code pooled}
 * @param firstMonth first month of the sessions analysed; null where dates are not recorded
 * @param lastMonth last month of them
 * @param monthReport the month that the run was asked for; null where all is analysed
 * @param minimumClients distinct clients per arm below which nothing is shown
 * @param clientsRecorded whether sessions of one client can be told from those of another; without it no interval
 * @param therapistsRecorded whether therapists are recorded
 * @param datesRecorded whether dates are recorded
 * @param clinicsRecorded whether clinics are recorded, one or more; null in a pool of sites
 * @param synthetic whether the input says that it is made up
 * @param absentConditions of the article's nine, those the data do not have, in the article's order
 */
public record Scope(
        String title,
        String version,
        String run,
        @Nullable YearMonth firstMonth,
        @Nullable YearMonth lastMonth,
        @Nullable YearMonth monthReport,
        int minimumClients,
        boolean clientsRecorded,
        boolean therapistsRecorded,
        boolean datesRecorded,
        @Nullable Boolean clinicsRecorded,
        boolean synthetic,
        List<String> absentConditions) {
    public Scope {
        absentConditions = List.copyOf(absentConditions);
    }
}
