package org.massageoutcomes.compare;

import java.util.BitSet;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Study;

/** A measure that is compared as it is, such as the price: its difference, errors clustered by client. */
final class Level {
    static final String NAME = "level";

    private Level() {}

    /** The difference in the measure's unit. */
    static Estimate difference(Sample sample, int minimumClients) {
        if (!sample.hasAtLeast(minimumClients)) {
            return Units.none(Cells.tooFew(sample, minimumClients));
        }
        if (isConstant(sample)) {
            return Units.none(Reason.NO_VARIATION);
        }
        return Units.of(ClusterRobust.contrast(Design.of(sample, List.of()).byClient(false), Design.ARM), sample);
    }

    /** Whether enough clients have the measure, none has most of it, and no earlier report tells of a few beside it. */
    static boolean mayBeShown(Sample sample, Measure measure, int condition, Study study, EarlierReports earlier) {
        return sample.hasAtLeast(study.minimumClients())
                && !sample.isHeldByOne()
                && !earlier.countedTellsOfAFew(sessions -> Samples.level(sessions, measure, condition));
    }

    /** Which reports show the measure of a condition. */
    static BitSet reports(Measure measure, int condition, EarlierReports earlier) {
        return earlier.thatShowTheCell(sessions -> Samples.level(sessions, measure, condition));
    }

    private static boolean isConstant(Sample sample) {
        for (int i = 1; i < sample.size(); i++) {
            if (sample.response(i) != sample.response(0)) {
                return false;
            }
        }
        return true;
    }
}
