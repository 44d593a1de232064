package org.massageoutcomes.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where one file keeps its fields.
 *
 * @param file index of the input
 * @param delimiter comma, semicolon or tab
 * @param width columns of the header
 * @param columnOf column of each field, −1 where the file has none
 * @param nameless whether the last column has no heading, and must be empty
 * @param headings as the file has them
 */
record Layout(int file, char delimiter, int width, int[] columnOf, boolean nameless, List<String> headings) {
    Layout {
        headings = List.copyOf(headings);
    }

    /** Where a comma separates fields it cannot be the decimal mark. */
    boolean decimalComma() {
        return delimiter != ',';
    }

    /** Whether a row must have something in a field. */
    boolean needs(int field) {
        return field == Fields.TYPE || field == Fields.CONDITION || field == Fields.CLIENT && has(field);
    }

    boolean has(int field) {
        return columnOf[field] >= 0;
    }

    /** Headings of columns that nothing is read from. */
    List<String> unread() {
        Set<Integer> read = Arrays.stream(columnOf).boxed().collect(Collectors.toSet());
        return IntStream.range(0, width)
                .filter(column -> !read.contains(column))
                .mapToObj(headings::get)
                .filter(heading -> !LabelText.shown(heading).isEmpty())
                .toList();
    }

    /** The heading of a field as the file has it; empty for the whole row. */
    String heading(int field) {
        return field >= columnOf.length || columnOf[field] < 0 ? "" : headings.get(columnOf[field]);
    }
}
