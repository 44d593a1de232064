package org.massageoutcomes.ingest;

import java.util.List;
import java.util.stream.IntStream;

/** Which marks the numbers of a column have: one between thousands may look like one before decimals. */
final class DecimalMarks {
    private static final int DIGITS_OF_A_THOUSAND = 3;

    private boolean commas;
    private boolean likeThousands;

    /**
     * Takes note of a number, whatever file it is in.
     *
     * @param decimals digits after its mark
     */
    void note(String number, int decimals) {
        int mark = number.length() - decimals - 1;
        if (decimals > 0 && number.charAt(mark) == ',') {
            commas = true;
        } else if (decimals == DIGITS_OF_A_THOUSAND) {
            int first = number.charAt(0) == '-' || number.charAt(0) == '+' ? 1 : 0;
            likeThousands |= mark - first <= DIGITS_OF_A_THOUSAND && number.charAt(first) != '0';
        }
    }

    /** Fields with a point where one stands between thousands, where numbers of any field have a decimal comma. */
    static List<Field> doubtful(Fields fields, List<RowsBuilder> parsed) {
        boolean commas = parsed.stream().flatMap(rows -> rows.marks().stream()).anyMatch(marks -> marks.commas);
        return IntStream.range(0, fields.numbers())
                .filter(number ->
                        commas && parsed.stream().anyMatch(rows -> rows.marks().get(number).likeThousands))
                .mapToObj(number -> fields.get(fields.firstNumber() + number))
                .toList();
    }
}
