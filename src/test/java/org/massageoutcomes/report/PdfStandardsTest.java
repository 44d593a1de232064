package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.massageoutcomes.compare.Findings;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** report.pdf can be archived and read aloud: veraPDF finds nothing against PDF/A-2a and PDF/UA-1. */
class PdfStandardsTest {
    @BeforeAll
    static void startTheJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void thePdfMeetsBothStandards(String name, Findings findings) throws IOException, VeraPDFException {
        byte[] pdf = ExampleReports.pdf(findings);
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertThat(complaints(pdf, flavour))
                    .describedAs("%s, %s", name, flavour)
                    .isEmpty();
        }
    }

    @Test
    void aPdfWithoutTagsMeetsNeither() throws IOException, VeraPDFException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(out);
        }
        assertThat(complaints(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
        assertThat(complaints(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    static Stream<Arguments> reports() {
        Map<String, Findings> all = ExampleReports.all();
        return Stream.of("all-statuses", "one-condition", "one-arm", "no-dates", "no-clients", "capitals")
                .map(name -> Arguments.of(name, all.get(name)));
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .collect(Collectors.toList());
        }
    }
}
