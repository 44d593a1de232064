package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.Findings;

class PrintedPagesTest {
    private static final COSName LAYOUT = COSName.getPDFName("Layout");

    @Test
    void allBoxesOfAllPagesShareOneListOfProperties() throws IOException {
        Findings findings = Objects.requireNonNull(ExampleReports.all().get("all-statuses"));
        try (PDDocument pdf = Loader.loadPDF(ExampleReports.pdf(findings))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            COSDictionary shared = lists(pdf.getPage(0)).getCOSDictionary(LAYOUT);
            assertThat(shared.getCOSName(COSName.TYPE)).isEqualTo(LAYOUT);
            for (PDPage page : pdf.getPages()) {
                assertThat(lists(page).getCOSDictionary(LAYOUT)).isSameAs(shared);
                assertThat(lists(page).size())
                        .as("that, and one each for what every page repeats")
                        .isLessThan(5);
                String drawn = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(drawn).contains("/Artifact /Layout BDC");
            }
        }
    }

    private static COSDictionary lists(PDPage page) {
        return page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
    }
}
