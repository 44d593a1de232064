package org.massageoutcomes.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Call;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** Verdicts for made-up estimates, read off the interval as the real ones are. */
final class ExampleVerdicts {
    private ExampleVerdicts() {}

    static Verdict of(Outcome outcome, Finding primary, int comparisons) {
        double margin = Objects.requireNonNull(outcome.margin(), outcome.id()).doubleValue();
        return primary.estimate()
                .match(
                        estimated -> estimated(primary, estimated, margin, comparisons),
                        none -> none(primary, margin, comparisons, none.reason()));
    }

    private static Verdict estimated(Finding primary, Estimated estimated, double m, int comparisons) {
        double lo = number(estimated.low());
        double hi = number(estimated.high());
        Call call = call(lo, hi, m);
        Arm ahead = lo > 0 ? Arm.THERAPEUTIC : hi < 0 ? Arm.REGULAR : null;
        double ratio = (hi - lo) / m;
        long more = (long) Math.ceil(150 * (ratio * ratio - 1));
        boolean tooMany = more > 1500;
        boolean open = call == Call.CANNOT_TELL_YET;
        boolean uneven = primary.key().condition().equals("Lower back pain");
        return new Verdict(
                primary.key().outcome(),
                primary.key().condition(),
                call,
                estimated,
                m,
                ahead,
                ahead != null && number(primary.pAdjusted()) >= 0.05,
                comparisons,
                Verdict.Clustering.THERAPISTS,
                open && !tooMany ? more : null,
                open && tooMany,
                Verdict.Therapists.TOLD_APART,
                primary.key().condition().equals("Whiplash") ? List.of("overlap_weighted") : List.of(),
                uneven
                        ? List.of(
                                new Verdict.Imbalance("baseline", 0.31),
                                new Verdict.Imbalance("chronicity=acute", -0.22))
                        : List.of());
    }

    private static Call call(double lo, double hi, double m) {
        if (lo > -m && hi < m) {
            return Call.NO_DIFFERENCE_THAT_MATTERS;
        }
        if (lo > 0) {
            return lo > m ? Call.THERAPEUTIC_BETTER_AND_MATTERS : Call.THERAPEUTIC_BETTER;
        }
        if (hi < 0) {
            return hi < -m ? Call.REGULAR_BETTER_AND_MATTERS : Call.REGULAR_BETTER;
        }
        return Call.CANNOT_TELL_YET;
    }

    private static Verdict none(Finding primary, double margin, int comparisons, Reason reason) {
        return new Verdict(
                primary.key().outcome(),
                primary.key().condition(),
                Call.valueOf(reason.name()),
                null,
                margin,
                null,
                false,
                comparisons,
                Verdict.Clustering.CLIENTS,
                null,
                false,
                Verdict.Therapists.TOLD_APART,
                List.of(),
                List.of());
    }

    private static double number(@Nullable Double number) {
        return Objects.requireNonNull(number, "a headline without an interval");
    }
}
