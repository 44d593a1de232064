package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.Findings;

class ResultsJsonTest {
    private static final Findings ALL = ExampleFindings.all();

    @Test
    void whatIsWrittenIsReadBackWhole() throws IOException {
        assertThat(read(json(ALL))).isEqualTo(ALL);
    }

    @Test
    void whatIsReadIsWrittenAgainToTheByte() throws IOException {
        assertThat(json(read(json(ALL)))).isEqualTo(json(ALL));
    }

    @Test
    void everyEstimateHasItsUnitAndItsStatus() throws IOException {
        assertThat(json(ALL).lines().filter(line -> line.contains("\"key\": {")))
                .hasSameSizeAs(ALL.list())
                .allMatch(line -> line.contains("\"unit\": \"") && line.contains("\"status\": \""));
    }

    @Test
    void whatMayNotBeShownIsNull() throws IOException {
        assertThat(json(ALL))
                .contains("\"rule\": \"identity\", \"explanation\": \"a cell looks like a name or an"
                        + " address\", \"rows\": null");
    }

    @Test
    void theOrderOfASetIsNotItsHash() throws IOException {
        assertThat(json(ALL)).contains("\"signals\": [\"outside\"]");
    }

    @Test
    void aFileThatIsOffIsSaidToBeOffAndWhere() throws IOException {
        String good = json(ALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(good.replace("\"minimum_clients\": 10", "\"minimum_clients\": \"ten\"")))
                .withMessageContaining("results.json.scope.minimum_clients");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(good.replace("\"flow\":", "\"flaw\":")))
                .withMessageContaining("results.json.flow is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(good.replace("\"format_version\": 1", "\"format_version\": 2")))
                .withMessageContaining("format 2");
        for (String nothing : new String[] {"{}", "null"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(nothing))
                    .withMessageContaining("not a results.json");
        }
    }

    private static String json(Findings findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsJson.write(findings, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Findings read(String json) throws IOException {
        return ResultsJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
