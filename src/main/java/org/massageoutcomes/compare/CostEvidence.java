package org.massageoutcomes.compare;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Claims.Evidence;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Fieller;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.stats.StackedRegressions;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** What one more unit of improvement costs, over the conditions that are shown for both the improvement and its price. */
final class CostEvidence {
    private final Sessions sessions;
    private final Study study;
    private final Cells cells;
    private final EarlierReports earlier;

    CostEvidence(Sessions sessions, Study study, Cells cells, EarlierReports earlier) {
        this.sessions = sessions;
        this.study = study;
        this.cells = cells;
        this.earlier = earlier;
    }

    /**
     * What one unit of improvement costs in each arm, and, as the difference, what one more unit costs by the other type:
     * the ratio of the differences, its interval by Fieller from their joint CR2 covariance.
     */
    Optional<Evidence> of(Measure measure, Outcome outcome) {
        BitSet scored = Samples.scored(sessions, outcome);
        return !scored.intersects(Samples.measured(sessions, measure))
                ? Optional.empty()
                : Samples.withMeasure(sessions, outcome, measure, shown(outcome, measure))
                        .map(both -> {
                            Sample improvement = both.improvement();
                            boolean enough =
                                    improvement.hasAtLeast(study.minimumClients()) && !improvement.isHeldByOne();
                            return new Evidence(
                                    measure.label() + " by unit of improvement (" + outcome.unit()
                                            + ") of each type; as the difference, what one unit more costs by therapeutic"
                                            + " massage: extra price over extra improvement",
                                    Key.ALL_CONDITIONS,
                                    enough ? price(both, Arm.THERAPEUTIC) : null,
                                    enough ? price(both, Arm.REGULAR) : null,
                                    enough ? extraPrice(both) : Units.none(Reason.TOO_FEW_CLIENTS),
                                    null,
                                    enough && !relievesMore(improvement) ? ClaimAnswer.Answer.CANNOT_TELL : null);
                        });
    }

    /** The conditions that are shown for both; none where a few sessions of them lack one or the other. */
    private BitSet shown(Outcome outcome, Measure measure) {
        BitSet conditions = new BitSet();
        for (Cell cell : cells.of(outcome)) {
            int condition = cell.condition();
            Samples.level(sessions, measure, condition)
                    .filter(sample -> Level.mayBeShown(sample, measure, condition, study, earlier))
                    .ifPresent(sample -> conditions.set(condition));
        }
        BitSet scored = Samples.scored(sessions, outcome);
        BitSet measured = Samples.measured(sessions, measure);
        boolean tellsOfAFew = lacksAFew(scored, measured, conditions)
                || lacksAFew(measured, scored, conditions)
                || earlier.tellOfAFew(
                        of -> Samples.withMeasure(of, outcome, measure, of.conditions())
                                .map(Samples.Both::improvement),
                        condition -> reports(outcome, measure, condition));
        return tellsOfAFew ? new BitSet() : conditions;
    }

    private boolean lacksAFew(BitSet rows, BitSet lacking, BitSet conditions) {
        BitSet without = sessions.rowsOf(conditions);
        without.and(rows);
        without.andNot(lacking);
        return Remainder.ofRows(sessions, without).isSmall(study.minimumClients());
    }

    private BitSet reports(Outcome outcome, Measure measure, int condition) {
        BitSet reports = cells.reportsOf(outcome, condition);
        reports.and(Level.reports(measure, condition, earlier));
        return reports;
    }

    private static @Nullable Double price(Samples.Both both, Arm arm) {
        double relief = ArmMeans.of(both.improvement(), arm);
        return relief > 0 ? ArmMeans.of(both.measure(), arm) / relief : null;
    }

    /** Where nothing more is had, its price says nothing, and the ratio is above 0 for what is cheaper and does less. */
    private static boolean relievesMore(Sample improvement) {
        return ArmMeans.of(improvement, Arm.THERAPEUTIC) > ArmMeans.of(improvement, Arm.REGULAR);
    }

    private static Estimate extraPrice(Samples.Both both) {
        Sample improvement = both.improvement();
        Design arms = Design.of(improvement, List.of());
        double stepsPerUnit = both.measure().stepsPerUnit() / improvement.stepsPerUnit();
        return StackedRegressions.of(
                        List.of(
                                arms.byClientInOrder(both.measure()::response),
                                arms.byClientInOrder(both.improvement()::response)),
                        Design.ARM)
                .map(fit -> Fieller.ratio(fit.coefficients(), 0, 1))
                .orElseGet(() -> Units.none(Reason.SINGULAR))
                .match(found -> found.per(stepsPerUnit), none -> none);
    }
}
