package org.massageoutcomes.report.document;

import java.util.Optional;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.stats.Estimated;

/** Sessions for one more response; a negative number is that of regular instead of therapeutic massage. */
final class Nnt {
    private Nnt() {}

    static Cell cell(Optional<Estimated> nnt) {
        Estimated found = nnt.orElse(null);
        if (found == null || found.estimate() == null) {
            return Cell.NONE;
        }
        String text = Numbers.decimal(found.estimate(), 0);
        return found.low() == null || found.high() == null
                ? new Cell(text, found.estimate())
                : Cell.range(text + " (" + Numbers.interval(found.low(), found.high(), 0) + ")", found, 1);
    }
}
