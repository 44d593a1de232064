package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    /** The PDF, begun first, takes longest: with more threads than processors it would end alone. */
    private static final int FILES_AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final Sink sink;
    private final List<Runnable> files = new ArrayList<>();

    private Report(Sink sink) {
        this.sink = sink;
    }

    /** Loads what draws while there is nothing to draw yet: see {@link Rehearsal}. */
    public static void prepare() {
        Rehearsal.begin();
    }

    /**
     * Writes {@code report.html}, {@code report.pdf}, {@code results.csv}, {@code results.json}, {@code workbook.xlsx}
     * and {@code charts/}: for the same findings the same bytes.
     *
     * @param disclosed the only findings that a report to share accepts
     * @param sink asked for files by several threads at once
     */
    public static void write(Disclosed disclosed, Sink sink) throws IOException {
        Rehearsal.await();
        Findings shown = disclosed.findings();
        Facts facts = new Facts(shown);
        Document document = Document.of(facts);
        List<Figure> figures = Figures.all(facts);
        Report report = new Report(sink);
        report.file("report.pdf", out -> PdfFile.write(document, figures, out));
        report.file("report.html", out -> HtmlPage.write(document, out));
        report.file("results.json", out -> ResultsJson.write(shown, out));
        report.file("workbook.xlsx", out -> WorkbookFile.write(document, shown, out));
        for (Figure figure : figures) {
            report.file("charts/" + figure.slug() + ".png", out -> PngFile.write(figure, out));
            report.file("charts/" + figure.slug() + ".svg", out -> svg(figure, out));
        }
        report.file("results.csv", out -> ResultsCsv.write(shown, out));
        report.writeAll();
    }

    private static void svg(Figure figure, OutputStream out) throws IOException {
        out.write(SvgText.standalone(figure).getBytes(StandardCharsets.UTF_8));
    }

    private void file(String name, Writer writer) {
        files.add(() -> {
            try (OutputStream out = sink.create(name)) {
                writer.write(out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** The slowest first, so that it is printed while the others are written. */
    private void writeAll() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(FILES_AT_ONCE);
        try {
            // Waits for all, also after a failure: nobody may write to what is then thrown away.
            CompletableFuture.allOf(files.stream()
                            .map(file -> CompletableFuture.runAsync(file, threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        } finally {
            threads.shutdown();
        }
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
