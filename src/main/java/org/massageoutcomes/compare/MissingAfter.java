package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.List;
import org.massageoutcomes.session.Part;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;

/**
 * Share of sessions with a score before but none after, by arm.
 */
final class MissingAfter implements Analysis {
    static final String NAME = "missing_after";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        Sample seen = Samples.atTheDoor(cell.sessions(), cell.outcome(), cell.condition())
                .orElseThrow();
        Part missing = Part.where(seen, i -> seen.response(i) != 0);
        boolean besideEarlier = cell.earlier()
                .tellOfAFew(of -> Samples.atTheDoor(of, cell.outcome(), cell.condition())
                        .map(any -> any.where(i -> any.response(i) != 0)));
        Remainder left = besideEarlier || seen.isHeldByOne() ? Remainder.A_FEW : Remainder.of(missing);
        return Arrays.stream(Arm.values())
                .map(arm -> {
                    double rate = (double) missing.sessions(arm) / seen.sessions(arm);
                    return new Term(arm.id() + ":rate", Estimated.point(rate), left);
                })
                .toList();
    }
}
