package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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
}
