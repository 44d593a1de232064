package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.report.chart.FlowDiagram;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.figure.FlowFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.FlowWords;

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
                .contains("Repetitive stress is not in these data", "Synthetic data.")
                .contains("Not shown: too few clients, here or beside an earlier month's report")
                .doesNotContain("Too few clients to say");
    }

    /** The example is a month's report. */
    @Test
    void aMonthsReportSaysWhatItsMonthsRestOnAndWhyMoreIsHidden() throws IOException {
        String page = page(ExampleFindings.all());
        assertThat(page)
                .contains("Not shown: too few clients, here or beside an earlier month")
                .contains("conditions, the other")
                .contains("conditions, month by month: ")
                .contains("and neither is what would tell of so few beside an earlier month")
                .contains("Another month's report may rest on other conditions");
    }

    @Test
    void whereNothingIsShownNoNumberOfClientsIsMadeUp() {
        Flow.Intake rows = new Flow.Intake(100L, 100L, 0L, 0L, 0L, List.of());
        Flow.Pairs none = new Flow.Pairs("pain", null, 0L, null);
        assertThat(FlowWords.sessions(new Flow(rows, 100L, null, List.of(none))))
                .isEqualTo("100 sessions.");
        assertThat(FlowWords.sessions(new Flow(rows, null, null, List.of(none))))
                .isEqualTo("No sessions can be shown.");
        assertThat(FlowWords.sessions(new Flow(rows, 4622L, 1_234L, List.of())))
                .isEqualTo("4\u202f622 sessions; 1\u202f234 clients are compared.");
    }

    @Test
    void aHiddenCountOfRowsIsNotSaidToBeSmall() {
        Findings shown = ExampleFindings.all();
        Flow.Intake hidden = new Flow.Intake(null, 4801L, null, null, null, List.of());
        Flow flow = new Flow(hidden, 4622L, null, List.of(new Flow.Pairs("pain", 3420L, null)));
        FlowDiagram figure =
                FlowFigure.of(new Facts(ExampleFindings.with(shown, flow))).orElseThrow();
        assertThat(figure.caption().alternative())
                .contains(" Not shown: rows in the files.", " rows used.", "scored twice: not shown.")
                .doesNotContain("a few");
    }

    private static String page(Findings findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlPage.write(Document.of(new Facts(findings)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> write(Findings findings) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        ExampleReports.files(findings)
                .forEach((name, file) -> texts.put(name, new String(file, StandardCharsets.ISO_8859_1)));
        return texts;
    }
}
