package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;

/** The headline with sessions of ambiguous types moved to the other arm, or left out. */
final class Sensitivities {
    private Sensitivities() {}

    /** For each cell that has an ambiguous session and gets a verdict. */
    static List<Sensitivity> of(Cells cells, List<CellFindings> found) {
        return IntStream.range(0, found.size())
                .parallel()
                .mapToObj(i -> of(cells.large().get(i), found.get(i)))
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
            Estimate difference = primary(cell, under(cell.sample(), scenario));
            Call call = Verdicts.call(difference, margin);
            all.add(new Sensitivity(outcome.id(), cell.conditionLabel(), scenario, difference, call, call != main));
        }
        return all;
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

    private static Estimate primary(Cell cell, Sample sample) {
        boolean[] unambiguous = new boolean[cell.sample().size()];
        for (int i = 0; i < unambiguous.length; i++) {
            unambiguous[i] = !cell.sessions().isAmbiguous(cell.sample().row(i));
        }
        boolean differsByAFew = Remainder.ofSessions(cell.sample(), unambiguous).isSmall(cell.minimumClients());
        if (differsByAFew || sample.isHeldByOne() || !sample.hasAtLeast(cell.minimumClients())) {
            return Units.none(Reason.TOO_FEW_CLIENTS);
        }
        return Primary.of(cell, sample);
    }
}
