package org.massageoutcomes.report.document;

import java.util.List;
import org.massageoutcomes.report.chart.Figure;

/** A part of a section; page, print and workbook draw the same ones. */
public sealed interface Block
        permits Block.Heading, Block.Paragraph, Block.Points, Block.Entries, Block.Picture, Table {
    /** A heading within a section. */
    record Heading(String text) implements Block {}

    /** Plain text. */
    record Paragraph(String text) implements Block {}

    /** A list of plain texts. */
    record Points(List<String> texts) implements Block {
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /** Terms, each with its text and perhaps a formula. */
    record Entries(List<Entry> entries) implements Block {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A term and what is said of it.
     *
     * @param formula on a line of its own; empty for most
     */
    record Entry(String term, String text, String formula) {
        public Entry(String term, String text) {
            this(term, text, "");
        }
    }

    /** A figure; its table follows. */
    record Picture(Figure figure) implements Block {}
}
