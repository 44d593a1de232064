package org.massageoutcomes.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.chart.PngFile;
import org.massageoutcomes.report.chart.SvgText;

/** The bytes of a chart's two files. */
record DrawnChart(String slug, byte[] svg, byte[] png) {

    /** Drawn on all processors; the order is that of the figures. */
    static List<DrawnChart> all(List<Figure> figures) throws IOException {
        try {
            return figures.parallelStream().map(DrawnChart::of).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static DrawnChart of(Figure figure) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngFile.write(figure, png);
            byte[] svg = SvgText.standalone(figure).getBytes(StandardCharsets.UTF_8);
            return new DrawnChart(figure.slug(), svg, png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
