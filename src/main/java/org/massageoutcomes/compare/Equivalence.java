package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Tost;
import org.massageoutcomes.study.Outcome;

/** Whether the difference is smaller than matters: two one-sided tests (Schuirmann 1987, doi:10.1007/BF01068419). */
final class Equivalence implements Analysis {
    static final String NAME = "equivalence";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return outcome.margin() == null ? List.of() : List.of("tost_p");
    }

    @Override
    public List<Term> of(Cell cell) {
        return cell
                .outcome()
                .marginThatMatters()
                .map(margin -> new Term(
                        "tost_p",
                        cell.primary()
                                .match(
                                        primary -> Estimated.pValue(Tost.pValue(primary, margin.doubleValue())),
                                        none -> none)))
                .stream()
                .toList();
    }
}
