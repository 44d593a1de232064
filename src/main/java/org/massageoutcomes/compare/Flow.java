package org.massageoutcomes.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From rows of the files to sessions in the analysis; a count that is too small to show is null.
 *
 * @param intake what became of the rows
 * @param inPeriod used rows within the period analysed
 * @param clients distinct clients of those
 * @param pairs what each outcome rests on, in the study's order
 */
public record Flow(
        Intake intake, @Nullable Long inPeriod, @Nullable Long clients, List<Pairs> pairs) {
    /**
     * What became of the rows of the files.
     *
     * @param records physical records, the headers not counted; the four that follow add up to them
     * @param used valid rows
     * @param quarantined rows set aside, each with a reason
     * @param duplicates rows that repeat a session
     * @param blank rows without anything
     * @param reasons why rows were set aside, most frequent first
     */
    public record Intake(
            @Nullable Long records,
            @Nullable Long used,
            @Nullable Long quarantined,
            @Nullable Long duplicates,
            @Nullable Long blank,
            List<Reason> reasons) {
        public Intake {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Why rows were set aside.
     *
     * @param rule code of the rule
     * @param explanation what the rule asks, in words
     * @param rows how many rows broke it
     */
    public record Reason(
            String rule, String explanation, @Nullable Long rows) {}

    /**
     * What an outcome rests on.
     *
     * @param outcome id of the outcome
     * @param sessions sessions with both scores
     * @param shown of those, the sessions of conditions with enough clients in both arms
     * @param rest clients with a session of the period that is not among those; null in what may be shared
     */
    public record Pairs(
            String outcome,
            @Nullable Long sessions,
            @Nullable Long shown,
            @Nullable Remainder rest) {
        public Pairs(String outcome, @Nullable Long sessions, @Nullable Long shown) {
            this(outcome, sessions, shown, null);
        }
    }

    public Flow {
        pairs = List.copyOf(pairs);
    }
}
