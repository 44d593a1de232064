package org.massageoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.ingest.Headings;

/** The README lists every heading that is read; where this fails, put what it expected between the markers. */
class ReadmeHeadingsTest {
    private static final String FROM = "<!-- headings -->\n";
    private static final String TO = "<!-- end of headings -->\n";

    @Test
    void theReadmeListsTheHeadingsThatAreRead() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
        assertThat(readme).containsOnlyOnce(FROM).containsOnlyOnce(TO);
        assertThat(readme.substring(readme.indexOf(FROM) + FROM.length(), readme.indexOf(TO)))
                .isEqualTo(block());
    }

    private static String block() {
        List<String> lines = new ArrayList<>(List.of("", "| field | also read as |", "|---|---|"));
        Set<String> alone = Headings.names().stream()
                .filter(names -> names.form() == Headings.Form.ALONE)
                .flatMap(names -> names.words().stream())
                .collect(Collectors.toSet());
        for (Headings.Names names : Headings.names()) {
            boolean isPart = names.form() != Headings.Form.ALONE;
            String words = names.words().stream()
                    .map(word -> isPart && alone.contains(word) ? word + " (not alone)" : word)
                    .collect(Collectors.joining(", "));
            String additions = String.join(", ", names.additions());
            lines.add("| `" + names.field() + "` | " + words
                    + switch (names.form()) {
                        case ALONE -> " |";
                        case ALONE_OR_FOLLOWED -> "; each alone or with " + additions + " |";
                        case WITH_TIME -> "; each with " + additions + ", in front or behind, `score` allowed |";
                    });
        }
        lines.add("");
        return String.join("\n", lines) + "\n";
    }
}
