package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.massageoutcomes.compare.Findings;

class ResultsSchemaTest {
    /** Where it fails, the schema in src/main/resources is to be replaced by the one in target. */
    @Test
    void theSchemaIsThatOfWhatIsWritten() throws IOException {
        Files.writeString(Path.of("target", "results.schema.json"), RecordSchema.ofResults());
        try (InputStream schema =
                Objects.requireNonNull(ResultsJson.class.getResourceAsStream("results.schema.json"))) {
            assertThat(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(RecordSchema.ofResults());
        }
    }

    /** By a validator that is not ours. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void whatIsWrittenKeepsToTheSchema(String name, Findings findings) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultsJson.write(findings, json);
        assertThat(schema().validate(json.toString(StandardCharsets.UTF_8), InputFormat.JSON))
                .describedAs(name)
                .isEmpty();
    }

    @Test
    void theReportThatIsShownAsAnExampleKeepsToTheSchema() throws IOException {
        String json = Files.readString(Path.of("reports", "example", "results.json"));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotOne() throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ResultsJson.write(ExampleFindings.all(), json);
        String broken = json.toString(StandardCharsets.UTF_8).replaceFirst("\"sessions_regular\"", "\"sessions\"");
        assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    static Stream<Arguments> reports() {
        return ExampleReports.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(ResultsJson.class.getResourceAsStream("results.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        }
    }
}
