package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.Estimate;

/** The three analyses that the headline is made of, and no more, on a cell that may be smaller than any shown. */
final class PrimaryOf {
    private static final List<Analysis> RULE = List.of(new BaselineAdjusted(), new TherapistClustered(), new Primary());

    private PrimaryOf() {}

    static Estimate of(Cell cell) {
        for (Analysis analysis : RULE) {
            analysis.of(cell).forEach(term -> cell.keep(analysis.name(), term));
        }
        return cell.primary();
    }

    static boolean isByTherapist(Cell cell) {
        return Primary.widerByTherapist(
                cell.found(BaselineAdjusted.NAME, Key.DIFFERENCE), cell.found(TherapistClustered.NAME, Key.DIFFERENCE));
    }
}
