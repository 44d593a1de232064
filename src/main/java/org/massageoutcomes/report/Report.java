package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.chart.PngFile;
import org.massageoutcomes.report.chart.SvgText;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.figure.Figures;
import org.massageoutcomes.report.words.Facts;

/** Everything of a report that may be shared, drawn from the findings and from nothing else. */
public final class Report {
    private Report() {}

    /**
     * Writes {@code report.html}, {@code results.csv}, {@code results.json} and {@code charts/}: for the same findings
     * the same bytes.
     *
     * @param disclosed the only findings that a report to share accepts
     */
    public static void write(Disclosed disclosed, Sink sink) throws IOException {
        Findings shown = disclosed.findings();
        Facts facts = new Facts(shown);
        file(sink, "results.csv", out -> ResultsCsv.write(shown, out));
        file(sink, "results.json", out -> ResultsJson.write(shown, out));
        file(sink, "report.html", out -> HtmlPage.write(Document.of(facts), out));
        for (Figure figure : Figures.all(facts)) {
            String name = "charts/" + figure.slug();
            file(
                    sink,
                    name + ".svg",
                    out -> out.write(SvgText.standalone(figure).getBytes(StandardCharsets.UTF_8)));
            file(sink, name + ".png", out -> PngFile.write(figure, out));
        }
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
