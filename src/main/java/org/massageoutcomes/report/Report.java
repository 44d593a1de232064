package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.chart.HeadlessFonts;
import org.massageoutcomes.report.chart.PngFile;
import org.massageoutcomes.report.chart.SvgText;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.figure.Figures;
import org.massageoutcomes.report.words.Facts;

/** A report: what may be shared of it is drawn from the findings to show and from nothing else. */
public final class Report {
    private Report() {}

    /** Loads what draws while there is nothing to draw yet: see {@link Rehearsal}. */
    public static void prepare() {
        Rehearsal.begin();
    }

    /**
     * Writes {@code report.html}, {@code report.pdf}, {@code results.csv}, {@code results.json}, {@code workbook.xlsx}
     * and {@code charts/}: for the same findings the same bytes.
     *
     * @param disclosed the only findings that a report to share accepts
     * @param internal files that are not to be shared, by their name within {@code internal/}
     * @param sink asked for files by several threads at once
     */
    public static void write(Disclosed disclosed, Map<String, Content> internal, Sink sink) throws IOException {
        HeadlessFonts.prepare();
        Findings shown = disclosed.findings();
        try (FilesAtOnce files = new FilesAtOnce(sink)) {
            // Numbers are written while words and pictures are still thought of.
            internal.forEach((name, content) -> files.begin("internal/" + name, content));
            files.begin("results.csv", out -> ResultsCsv.write(shown, out));
            files.begin("results.json", out -> ResultsJson.write(shown, out));
            Rehearsal.await();
            Facts facts = new Facts(shown);
            Document document = Document.of(facts);
            List<Figure> figures = Figures.all(facts);
            // Takes longest: with the others before it, it would be printed alone at the end.
            files.begin("report.pdf", out -> PdfFile.write(document, figures, out));
            files.begin("report.html", out -> HtmlPage.write(document, out));
            files.begin("workbook.xlsx", out -> WorkbookFile.write(document, shown, out));
            for (Figure figure : figures) {
                files.begin("charts/" + figure.slug() + ".png", out -> PngFile.write(figure, out));
                files.begin("charts/" + figure.slug() + ".svg", out -> svg(figure, out));
            }
            files.await();
        }
    }

    private static void svg(Figure figure, OutputStream out) throws IOException {
        out.write(SvgText.standalone(figure).getBytes(StandardCharsets.UTF_8));
    }
}
