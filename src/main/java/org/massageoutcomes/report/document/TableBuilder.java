package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;

/** A table, column by column and then row by row. */
final class TableBuilder {
    private final String id;
    private final String caption;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    TableBuilder(String id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    TableBuilder column(String heading, String unit) {
        columns.add(new Table.Column(heading, unit));
        return this;
    }

    TableBuilder column(String heading) {
        return column(heading, "");
    }

    void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    void row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table build() {
        return new Table(id, caption, columns, rows);
    }
}
