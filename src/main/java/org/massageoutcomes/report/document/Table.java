package org.massageoutcomes.report.document;

import java.util.List;
import org.massageoutcomes.report.chart.Letters;

/**
 * A table with its units.
 *
 * @param id what links point to, and the name of the workbook's sheet
 * @param caption what it is, with how to read it
 * @param columns the first names the row
 * @param rows a cell a column
 */
public record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
    /**
     * @param heading of the column
     * @param unit below it; empty where the heading says it or there is none
     */
    public record Column(String heading, String unit) {}

    private static final double LETTERS = 7.6;
    private static final double WIDEST_LABEL = 140;
    private static final int LONG_WORD = 18;

    /** Room for the labels of the rows where the table is printed, in points. */
    public int labelWidth() {
        double widest = Letters.width(columns.get(0).heading(), LETTERS, true);
        for (List<Cell> row : rows) {
            widest = Math.max(widest, Letters.width(row.get(0).text(), LETTERS, false));
        }
        return (int) Math.ceil(Math.min(widest + 2, WIDEST_LABEL));
    }

    /** Whether a text has a word that must be broken where there is little room. */
    public static boolean breaks(String text) {
        for (String word : text.split("[\\s-]", -1)) {
            if (word.length() > LONG_WORD) {
                return true;
            }
        }
        return false;
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table " + id + ": a row of " + row.size() + " cells");
            }
        }
    }
}
