package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.RandomEffects;
import org.massageoutcomes.study.Outcome;

/** Every analysis of an outcome and condition, in the order in which they build on each other. */
final class Analyses {
    private Analyses() {}

    static List<Analysis> of(Outcome outcome) {
        List<Analysis> all = new ArrayList<>(List.of(
                new Describe(),
                new MissingAfter(),
                new Returned(),
                new FollowUp(),
                new Change(),
                new BaselineAdjusted(),
                new TherapistClustered(),
                new Primary(),
                new TherapistWeight(),
                new CovariateAdjusted(),
                new OverlapWeighted(),
                new Balance(),
                new MixedModelAnalysis(),
                new ClientMeansWelch(),
                new HedgesGAnalysis(),
                new ClientMeansRank(),
                new WithinClient(),
                new FirstSession(),
                new Course()));
        all.addAll(Responder.of(outcome));
        all.add(new MeasurementError());
        all.add(new Equivalence());
        all.add(new EValueAnalysis());
        all.addAll(List.of(
                new ByClinic(),
                new AcrossClinics(),
                new FunnelPlot(),
                new VarianceShare(),
                TherapistContrast.same(),
                TherapistContrast.between()));
        return all;
    }

    /** Everything found of a cell. */
    static CellFindings run(Cell cell) {
        Support support = Supports.of(cell.sample());
        List<Finding> list = new ArrayList<>();
        for (Analysis analysis : of(cell.outcome())) {
            for (Analysis.Term term : analysis.of(cell)) {
                cell.keep(analysis.name(), term);
                list.add(new Finding(
                        key(cell, analysis.name(), term.name()), term.estimate(), null, support, term.remainder()));
            }
        }
        boolean byTherapist = Primary.widerByTherapist(
                cell.found(BaselineAdjusted.NAME, Key.DIFFERENCE), cell.found(TherapistClustered.NAME, Key.DIFFERENCE));
        CellFindings findings = new CellFindings(
                cell.outcome(),
                cell.conditionLabel(),
                support,
                list,
                byTherapist ? Verdict.Clustering.THERAPISTS : Verdict.Clustering.CLIENTS,
                TherapistWeight.isOfFew(cell),
                cell.therapistPull(),
                Imbalances.of(cell),
                Independence.of(cell),
                Spread.of(cell),
                clinics(cell),
                CourseCurves.of(cell));
        cell.forget();
        return findings;
    }

    private static List<SiteEstimate> clinics(Cell cell) {
        Optional<RandomEffects> pool = cell.clinics().poolWithLimits();
        return cell.clinics().shown().stream()
                .map(clinic -> new SiteEstimate(
                        cell.outcome().id(),
                        cell.conditionLabel(),
                        clinic.label(),
                        clinic.primary(),
                        clinic.support(),
                        pool.filter(any -> clinic.primary() instanceof Estimated)
                                .map(found -> FunnelPlot.limits(found, clinic.primary()))
                                .orElse(null)))
                .toList();
    }

    /** Only what needs no client to be told from another. */
    static List<Finding> describeOnly(Cell cell) {
        return new Describe()
                .of(cell).stream()
                        .filter(term -> !term.name().endsWith(":clients"))
                        .map(term -> new Finding(key(cell, Describe.NAME, term.name()), term.estimate(), null))
                        .toList();
    }

    /** The rows of a cell that is too small: each main term with the reason. */
    static List<Finding> none(Cells.Small small) {
        List<Finding> list = new ArrayList<>();
        for (Analysis analysis : of(small.outcome())) {
            for (String term : analysis.mainTerms(small.outcome())) {
                Key key = new Key(small.outcome().id(), small.condition(), analysis.name(), term);
                list.add(new Finding(key, Units.none(small.reason()), null));
            }
        }
        return list;
    }

    private static Key key(Cell cell, String analysis, String term) {
        return new Key(cell.outcome().id(), cell.conditionLabel(), analysis, term);
    }
}
