package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.chart.PngFile;
import org.massageoutcomes.report.chart.SvgText;
import org.massageoutcomes.report.figure.Figures;
import org.massageoutcomes.report.words.Facts;

class FiguresTest {
    private static final List<Figure> FIGURES = Figures.all(new Facts(ExampleFindings.all()));

    @Test
    void everyKindOfChartIsDrawn() {
        assertThat(FIGURES)
                .extracting(Figure::slug)
                .contains(
                        "pain-forest",
                        "pain-before-after",
                        "pain-responders",
                        "pain-spread",
                        "pain-months",
                        "pain-course",
                        "pain-balance",
                        "pain-robustness",
                        "rom-forest")
                .doesNotHaveDuplicates();
    }

    @Test
    void aChartIsWellFormedAndTheSameTwice() throws Exception {
        for (Figure figure : FIGURES) {
            String svg = SvgText.standalone(figure);
            assertThat(svg).isEqualTo(SvgText.standalone(figure)).contains("role=\"img\"", "<title ", "<desc ");
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aPictureHasTwoPixelsAPoint() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngFile.write(FIGURES.get(0), out);
        assertThat(out.toByteArray()).containsSequence("pHYs".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
