package org.massageoutcomes.report.document;

import org.jspecify.annotations.Nullable;

/**
 * One condition below its verdict on the first page.
 *
 * @param condition as it is shown
 * @param marks letters of what must be known beside it, as {@link Marks} explains them; empty for most
 * @param detail what it adds to the verdict; empty for most
 * @param numbers the difference and its interval; empty where there are none
 * @param interval where it lies; null where there is none
 */
public record Answer(
        String condition,
        String marks,
        String detail,
        String numbers,
        @Nullable Track interval) {
    /** Places on a line that is the same for every condition of the outcome, from 0 to 100. */
    public record Track(
            String low, String high, String length, String middle, String zero, String marginLow, String bandWidth) {}

    /** The condition as a sentence's part: name, letters of its marks, what it adds, numbers. */
    public String inline() {
        String marked = marks.isEmpty() ? condition : condition + " [" + marks + "]";
        return detailed(marked) + (numbers.isEmpty() ? "" : " " + numbers);
    }

    /** The name with what it adds. */
    public String named() {
        return detailed(condition);
    }

    private String detailed(String name) {
        return name + (detail.isEmpty() ? "" : ", " + detail);
    }
}
