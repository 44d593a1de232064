package org.massageoutcomes.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.study.Outcome;

/** One row of METHODS.md: what it computes of one outcome and condition. */
interface Analysis {
    /** The name in results. */
    String name();

    /** The terms that stand with a status where a condition has too few clients for any number; none by default. */
    default List<String> mainTerms(Outcome outcome) {
        return List.of();
    }

    /** Every term of a cell that is large enough; empty where the analysis does not apply to these data. */
    List<Term> of(Cell cell);

    /**
     * One number of an analysis.
     *
     * @param name which
     * @param estimate in the outcome's unit
     * @param remainder whom the analysis leaves out of the cell; null where it uses all
     */
    record Term(String name, Estimate estimate, @Nullable Remainder remainder) {
        Term(String name, Estimate estimate) {
            this(name, estimate, null);
        }

        static Term difference(Estimate estimate) {
            return new Term(Key.DIFFERENCE, estimate);
        }

        Term leaving(Remainder left) {
            return new Term(name, estimate, left);
        }
    }
}
