package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.words.Facts;

class ReportTest {
    @Test
    void resultsJsonAloneRedrawsTheReportToTheByte() throws IOException {
        Map<String, String> drawn = write(ExampleFindings.all());
        Findings read = ResultsJson.read(new java.io.ByteArrayInputStream(
                drawn.getOrDefault("results.json", "").getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(write(read)).containsExactlyEntriesOf(drawn);
    }

    @Test
    void thePageNeedsNothingElseAndIsLight() throws IOException {
        String page = page(ExampleFindings.all());
        assertThat(page).hasSizeLessThan(1_500_000);
        assertThat(page).doesNotContain("<script", "http-equiv=\"refresh", "src=\"", "@import", "javascript:");
        assertThat(page).contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:");
    }

    @Test
    void noIdIsUsedTwice() throws IOException {
        assertThat(page(ExampleFindings.all()).split("\\bid=\"", -1))
                .extracting(part -> part.substring(0, part.indexOf('"')))
                .doesNotHaveDuplicates();
    }

    @Test
    void aHostileLabelIsOnlyText() throws IOException {
        String hostile = "<img src=x onerror=alert(1)>\"'&</svg></style><b>\u202e";
        String page = page(ExampleFindings.named(name -> name.equals("Migraine") ? hostile : name));
        assertThat(page).doesNotContain("<img", "<b>", "\u202e").contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(page.split("</svg>", -1))
                .hasSameSizeAs(page(ExampleFindings.all()).split("</svg>", -1));
    }

    @Test
    void theFirstPageSaysWhatIsMissing() throws IOException {
        assertThat(page(ExampleFindings.all()))
                .contains("Repetitive stress is not in these data", "Synthetic data.", "Too few clients to say");
    }

    @Test
    @Tag("slow")
    void look() throws IOException {
        Findings all = ExampleFindings.all();
        Findings one = ExampleFindings.many(1, 20);
        Findings many = ExampleFindings.many(25, 60);
        for (Map.Entry<String, Findings> entry :
                Map.of("all", all, "one", one, "many", many).entrySet()) {
            Path folder = Path.of("target/look", entry.getKey());
            Report.write(disclosed(entry.getValue()), name -> {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                return Files.newOutputStream(file);
            });
        }
    }

    private static String page(Findings findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlPage.write(Document.of(new Facts(findings)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> write(Findings findings) throws IOException {
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        Report.write(disclosed(findings), name -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            files.put(name, file);
            return file;
        });
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, file) -> texts.put(name, file.toString(StandardCharsets.ISO_8859_1)));
        return texts;
    }

    private static Disclosed disclosed(Findings findings) {
        return Disclosure.check(findings, Set.copyOf(findings.conditions()));
    }
}
