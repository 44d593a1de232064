package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.massageoutcomes.compare.Findings;

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
