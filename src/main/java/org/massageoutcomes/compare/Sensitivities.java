package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/** The headline with sessions of ambiguous types moved to the other arm, or left out. */
final class Sensitivities {
    static final String UNAMBIGUOUS = "unambiguous";

    private Sensitivities() {}

    /** For each cell that has an ambiguous session and gets a verdict. */
    static List<Sensitivity> of(Cells cells, List<CellFindings> found) {
        return InParallel.map(found.size(), i -> {
                    List<Sensitivity> all = of(cells.large().get(i), found.get(i));
                    cells.large().get(i).forget();
                    return all;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sensitivity> of(Cell cell, CellFindings found) {
        Outcome outcome = cell.outcome();
        if (!cell.study().isPrimary(outcome) || outcome.margin() == null || !hasAmbiguous(cell.sample())) {
            return List.of();
        }
        List<Sensitivity> all = new ArrayList<>();
        double margin = outcome.margin().doubleValue();
        Call main = Verdicts.call(found.found(Primary.NAME, Key.DIFFERENCE), margin);
        for (Sensitivity.Scenario scenario : Sensitivity.Scenario.values()) {
            Estimate difference = primary(cell, under(cell.sample(), scenario), scenario);
            Call call = Verdicts.call(difference, margin);
            all.add(new Sensitivity(outcome.id(), cell.conditionLabel(), scenario, difference, call, call != main));
        }
        return all;
    }

    /** Marks the sessions of types that are on one side only. */
    static boolean[] unambiguous(Sample sample) {
        boolean[] unambiguous = new boolean[sample.size()];
        for (int i = 0; i < unambiguous.length; i++) {
            unambiguous[i] = !sample.sessions().isAmbiguous(sample.row(i));
        }
        return unambiguous;
    }

    private static boolean hasAmbiguous(Sample sample) {
        for (int i = 0; i < sample.size(); i++) {
            if (sample.sessions().isAmbiguous(sample.row(i))) {
                return true;
            }
        }
        return false;
    }

    private static Sample under(Sample sample, Sensitivity.Scenario scenario) {
        return switch (scenario) {
            case MOVED_TO_THE_OTHER_ARM ->
                sample.withArmsSwappedWhere(i -> sample.sessions().isAmbiguous(sample.row(i)));
            case LEFT_OUT -> sample.where(i -> !sample.sessions().isAmbiguous(sample.row(i)));
        };
    }

    private static Estimate primary(Cell cell, Sample sample, Sensitivity.Scenario scenario) {
        return tellsOfAFew(cell, scenario) || sample.isHeldByOne() || !sample.hasAtLeast(cell.minimumClients())
                ? Units.none(Reason.TOO_FEW_CLIENTS)
                : Primary.of(cell, sample);
    }

    /** Whether the sessions of ambiguous types are those of a few clients, or those counted differ by a few from before. */
    private static boolean tellsOfAFew(Cell cell, Sensitivity.Scenario scenario) {
        return !cell.sessionGroups().areShown(UNAMBIGUOUS)
                || cell.earlier()
                        .tellOfAFew(of -> Samples.improvement(of, cell.outcome(), cell.condition())
                                .map(any -> under(any, scenario)));
    }
}
