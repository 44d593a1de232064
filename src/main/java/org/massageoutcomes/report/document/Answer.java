package org.massageoutcomes.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one condition and outcome, as a cell of the first page.
 *
 * @param headline the verdict in words
 * @param numbers the difference and its interval; empty where there are none
 * @param notes what belongs beside it, in a few words each
 * @param interval where it lies; null where there is none
 */
public record Answer(
        Symbol symbol,
        String headline,
        String numbers,
        List<String> notes,
        @Nullable Track interval) {
    /** Places on a line that is the same for every condition of the outcome, from 0 to 100. */
    public record Track(String low, String high, String middle, String zero, String marginLow, String bandWidth) {}

    public Answer {
        notes = List.copyOf(notes);
    }
}
