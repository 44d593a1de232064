package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.chart.Forest;
import org.massageoutcomes.report.chart.HeadlessFonts;
import org.massageoutcomes.report.chart.PngFile;
import org.massageoutcomes.report.chart.SvgText;
import org.massageoutcomes.report.document.Block;
import org.massageoutcomes.report.document.Cell;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.document.Fit;
import org.massageoutcomes.report.document.FrontPage;
import org.massageoutcomes.report.document.Section;
import org.massageoutcomes.report.document.Table;

/**
 * One small page that nobody sees, drawn while the command line and exports are read. Both leave a processor idle, and
 * what draws, fonts and printing above all, takes longer to load than to run.
 */
final class Rehearsal {
    private static @Nullable Thread running;

    private Rehearsal() {}

    /** Begins, unless there is but one processor; a program that ends sooner does not wait for it. */
    static synchronized void begin() {
        if (running == null && Runtime.getRuntime().availableProcessors() > 1) {
            running = new Thread(Rehearsal::draw, "rehearsal");
            running.setDaemon(true);
            // What fails here fails again when it is for real, and is said then.
            running.setUncaughtExceptionHandler((thread, failure) -> {});
            running.start();
        }
    }

    /** Until it is over: two threads that load the same classes at once only wait for each other. */
    static synchronized void await() {
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void draw() {
        HeadlessFonts.prepare();
        Forest.Row row = new Forest.Row("Condition", 1.0, 0.5, 1.5, "1.0 (0.5 to 1.5)", 1);
        Forest figure = new Forest("forest", new Caption("Title", "Subtitle", "Words"), 1, "points", List.of(row), row);
        List<Block> blocks = List.of(
                new Block.Heading("Heading"),
                new Block.Paragraph("Paragraph"),
                new Table(
                        "table",
                        "Table",
                        List.of(new Table.Column("Condition", ""), new Table.Column("Number", "points")),
                        List.of(List.of(Cell.text("Condition"), Cell.decimal(1.0, 1)))),
                new Block.Picture(figure));
        FrontPage front = new FrontPage("Title", "Period", List.of(), "Question", List.of(), List.of(), List.of());
        draw(
                new Document(
                        front,
                        new Fit(Fit.Density.AIRY, 1, true),
                        List.of(new Section("section", "Section", blocks)),
                        "Footer"),
                figure);
    }

    private static void draw(Document document, Figure figure) {
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            PdfFile.write(document, List.of(figure), nowhere);
            HtmlPage.write(document, nowhere);
            PngFile.write(figure, nowhere);
            nowhere.write(SvgText.standalone(figure).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
