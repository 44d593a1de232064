package org.massageoutcomes.report.document;

import java.util.List;

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
