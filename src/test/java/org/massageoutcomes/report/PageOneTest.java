package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.RunPanels;
import org.massageoutcomes.report.document.Fit;
import org.massageoutcomes.study.Arm;

/** A manager's answer is one side of paper, whatever the data. */
class PageOneTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theFirstPageOfThePdfHoldsAllOfIt(String name, Findings findings) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ExampleReports.pdf(findings))) {
            assertThat(page(pdf, 1)).contains("Within a session", "In the data.", "How far to trust it.");
            assertThat(page(pdf, 2)).contains("For the researcher").doesNotContain("In the data.");
        }
    }

    /** The columns of the style sheet are 247 points wide; a chart that is wider is cut there. */
    @ParameterizedTest
    @EnumSource
    void aMonthsChartIsNoWiderThanItsColumn(Fit.Density density) {
        RunPanels.Panel panel = new RunPanels.Panel(
                Arm.REGULAR,
                "Regular",
                1,
                0,
                2,
                List.of(new RunPanels.Point(1.0, false), new RunPanels.Point(1.5, true)));
        RunPanels chart = new RunPanels(
                "months",
                new Caption("Title", "", ""),
                "points",
                List.of("Jan 2026", "Feb 2026"),
                List.of(panel, panel));
        assertThat(chart.widthAt(density.chartHeight())).isBetween(150, 247);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void nothingOfTheFirstPageLiesBeyondItsMargins(String name, Findings findings) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(ExampleReports.pdf(findings))) {
            List<String> beyond = new ArrayList<>();
            float margin = (float) (14 / 25.4 * 72);
            float right = pdf.getPage(0).getMediaBox().getWidth() - margin;
            PDFTextStripper places = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    float end = text.getXDirAdj() + text.getWidthDirAdj();
                    if (text.getDir() == 0 && (text.getXDirAdj() < margin - 1 || end > right + 1)) {
                        beyond.add(text.getUnicode() + " at " + end);
                    }
                }
            };
            places.setEndPage(1);
            places.getText(pdf);
            assertThat(beyond).isEmpty();
        }
    }

    static Stream<Arguments> reports() {
        return ExampleReports.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(pdf);
    }
}
