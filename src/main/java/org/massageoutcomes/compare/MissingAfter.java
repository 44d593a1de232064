package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
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
        boolean[] present = new boolean[seen.size()];
        for (int i = 0; i < present.length; i++) {
            present[i] = seen.response(i) == 0;
        }
        boolean besideEarlier = cell.earlier()
                .tellOfAFew(of -> Samples.atTheDoor(of, cell.outcome(), cell.condition())
                        .map(any -> any.where(i -> any.response(i) != 0)));
        Remainder left = besideEarlier || seen.isHeldByOne() ? Remainder.A_FEW : Remainder.ofSessions(seen, present);
        List<Term> terms = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            long missing = 0;
            for (int i = 0; i < seen.size(); i++) {
                missing += seen.arm(i) == arm ? seen.response(i) : 0;
            }
            terms.add(new Term(arm.id() + ":rate", Estimated.point((double) missing / seen.sessions(arm)), left));
        }
        return terms;
    }
}
