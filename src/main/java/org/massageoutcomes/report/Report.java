package org.massageoutcomes.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.figure.Figures;
import org.massageoutcomes.report.words.Facts;

/** Everything of a report that may be shared, drawn from the findings and from nothing else. */
public final class Report {
    private Report() {}

    /**
     * Writes {@code report.html}, {@code report.pdf}, {@code results.csv}, {@code results.json}, {@code workbook.xlsx}
     * and {@code charts/}: for the same findings the same bytes.
     *
     * @param disclosed the only findings that a report to share accepts
     */
    public static void write(Disclosed disclosed, Sink sink) throws IOException {
        Findings shown = disclosed.findings();
        Facts facts = new Facts(shown);
        Document document = Document.of(facts);
        List<Figure> figures = Figures.all(facts);
        CompletableFuture<byte[]> pdf = CompletableFuture.supplyAsync(() -> pdf(document, figures));
        file(sink, "results.csv", out -> ResultsCsv.write(shown, out));
        file(sink, "results.json", out -> ResultsJson.write(shown, out));
        file(sink, "report.html", out -> HtmlPage.write(document, out));
        file(sink, "workbook.xlsx", out -> WorkbookFile.write(document, shown, out));
        for (DrawnChart chart : DrawnChart.all(figures)) {
            file(sink, "charts/" + chart.slug() + ".svg", out -> out.write(chart.svg()));
            file(sink, "charts/" + chart.slug() + ".png", out -> out.write(chart.png()));
        }
        file(sink, "report.pdf", out -> out.write(pdf.join()));
    }

    /** The slowest file, so it is printed while the others are written. */
    private static byte[] pdf(Document document, List<Figure> figures) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfFile.write(document, figures, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void file(Sink sink, String name, Writer writer) throws IOException {
        try (OutputStream out = sink.create(name)) {
            writer.write(out);
        }
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
