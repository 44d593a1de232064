package org.massageoutcomes.report;

import java.math.RoundingMode;
import java.util.List;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;

/** Rates to three decimals, so that a rate does not tell its count. */
final class Rates {
    private static final int DECIMALS = 3;

    private Rates() {}

    /** The findings with every rate rounded, and nothing else changed. */
    static Findings rounded(Findings findings) {
        List<Finding> list = findings.list().stream().map(Rates::rounded).toList();
        return new Findings(
                findings.scope(),
                findings.flow(),
                findings.outcomes(),
                findings.measures(),
                findings.primary(),
                findings.conditions(),
                list,
                findings.verdicts(),
                findings.runCharts(),
                findings.courses(),
                findings.changes(),
                findings.sensitivities(),
                findings.pseudoReplications(),
                findings.claims());
    }

    /** The finding, its estimate rounded where it is a rate. */
    static Finding rounded(Finding finding) {
        if (!finding.key().term().endsWith(":rate")) {
            return finding;
        }
        Estimate rate = finding.estimate().match(Rates::rounded, none -> none);
        return new Finding(finding.key(), rate, finding.pAdjusted(), finding.support());
    }

    private static Estimate rounded(Estimated rate) {
        Double share = rate.estimate();
        return share == null
                ? rate
                : Estimated.point(ShortestDecimal.exactly(share)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .doubleValue());
    }
}
