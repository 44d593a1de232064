package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.Findings;

class PrintedPagesTest {
    /** Lines. */
    private static final int MOST_OF_A_HEADER = 6;

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

    /** A table goes on with its header on the next page: its first page must not hold the header alone. */
    @Test
    void noPageEndsInTheHeaderOfATable() throws IOException {
        for (Map.Entry<String, Findings> example : ExampleReports.all().entrySet()) {
            try (PDDocument pdf = Loader.loadPDF(ExampleReports.pdf(example.getValue()))) {
                List<String> page = lines(pdf, 1);
                for (int next = 2; next <= pdf.getNumberOfPages(); next++) {
                    List<String> following = lines(pdf, next);
                    for (int common = 1;
                            common <= Math.min(MOST_OF_A_HEADER, Math.min(page.size(), following.size()));
                            common++) {
                        assertThat(page.subList(page.size() - common, page.size()))
                                .as(example.getKey() + ", the end of page " + (next - 1))
                                .isNotEqualTo(following.subList(0, common));
                    }
                    page = following;
                }
            }
        }
    }

    /** Of a page, its foot aside. */
    private static List<String> lines(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        List<String> lines =
                stripper.getText(pdf).lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(0, lines.size() - 1);
    }

    private static COSDictionary lists(PDPage page) {
        return page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
    }
}
