package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;

class ResultsCsvTest {
    private static final Support SUPPORT = new Support(120, 110, 30, 29);

    @Test
    void columnsAreThoseOfTheContract() throws IOException {
        assertThat(csv().lines().findFirst())
                .contains(
                        "outcome,condition,analysis,term,estimate,std.error,statistic,df,p.value,conf.low,conf.high,"
                                + "p.adjusted,sessions.therapeutic,sessions.regular,clients.therapeutic,clients.regular,status");
    }

    @Test
    void numbersAreTheShortestThatParseBack() throws IOException {
        Estimated estimate = new Estimated(0.1 + 0.2, 2e-3, -0.0, 40.0, 1.82160421939194E-6, -2.5e-9, 1e15);
        assertThat(csv(finding("pain", "change", "difference", estimate)))
                .endsWith("\npain,Migraine,change,difference,0.30000000000000004,0.002,0,40,"
                        + "0.00000182160421939194,-2.5E-9,1000000000000000,,120,110,30,29,ok\n");
    }

    @Test
    void whereThereIsNoNumberTheStatusSaysWhy() throws IOException {
        Finding none = new Finding(
                new Key("pain", "Migraine", "primary", "difference"), new NotEstimable(Reason.TOO_FEW_CLIENTS), null);
        assertThat(csv(none)).endsWith("\npain,Migraine,primary,difference,,,,,,,,,,,,,too_few_clients\n");
    }

    @Test
    void aLabelIsNeverAFormula() throws IOException {
        for (String label : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", " =1", "\u200b=1")) {
            Finding hostile = new Finding(new Key("pain", label, "change", "d"), Estimated.point(-1.5), SUPPORT);
            assertThat(csv(hostile)).contains("'" + label).contains(",-1.5,");
        }
    }

    @Test
    void aCommaInALabelStaysInItsCell() throws IOException {
        Finding finding = new Finding(new Key("pain", "neck, \"stiff\"", "a", "t"), Estimated.point(1), null);
        assertThat(csv(finding)).contains("pain,\"neck, \"\"stiff\"\"\",a,t,1,");
    }

    @Test
    void nanIsRefusedRatherThanPrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShortestDecimal.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ShortestDecimal.of(Double.NEGATIVE_INFINITY));
    }

    private static Finding finding(String outcome, String analysis, String term, Estimate estimate) {
        return new Finding(new Key(outcome, "Migraine", analysis, term), estimate, SUPPORT);
    }

    private static String csv(Finding... findings) throws IOException {
        Findings all = ExampleFindings.of(ExampleFindings.scope(true), List.of("Migraine"), List.of(findings));
        Findings shown = new Findings(
                all.scope(),
                all.flow(),
                all.outcomes(),
                all.measures(),
                all.primary(),
                all.conditions(),
                all.list(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsCsv.write(shown, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
