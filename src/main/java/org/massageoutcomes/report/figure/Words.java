package org.massageoutcomes.report.figure;

import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Summary;
import org.massageoutcomes.study.Outcome;

/** What several charts say alike. */
final class Words {
    private Words() {}

    /** A name of files and ids; the outcome's id has no other letters. */
    static String slug(Outcome outcome, String chart) {
        return outcome.id().replace('_', '-') + "-" + chart;
    }

    /** How many conditions something holds for, e.g. {@code for 3 of 9 conditions}. */
    static String conditions(long some, long all) {
        return some == 0 && all > 1
                ? "for none of " + all + " conditions"
                : all == 1 ? "for " + some + " of 1 condition" : "for " + some + " of " + all + " conditions";
    }

    /** The verdicts counted, as a title. */
    static String verdicts(Outcome outcome, Facts facts) {
        return Label.shown(outcome.label()) + ". " + Summary.of(outcome, facts).replaceFirst("\\.$", "");
    }
}
