package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEndsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of −1.8 to −1.3° more | of, −1.8, to, −1.3°, more",
                "alone +1.7° and 2.5 | alone, +1.7°, and, 2.5",
                "1,000 of 12,345 rows. 3 left | 1,000, of, 12,345, rows., 3, left"
            })
    void aLineEndsBetweenWordsAndNeverInsideANumber(String text, String words) {
        LineEnds ends = new LineEnds();
        ends.setText(text);
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            if (end > start) {
                found.add(text.substring(start, end).strip());
            }
            start = end;
        }
        assertThat(found).containsExactly(words.split(", "));
    }
}
