package org.massageoutcomes.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.massageoutcomes.report.chart.SvgText;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.page.JtepageGenerated;

/** report.html: one file that needs nothing else, no script, and no network. */
final class HtmlPage {
    private HtmlPage() {}

    /** Writes the page; the stream stays open. */
    static void write(Document document, OutputStream out) throws IOException {
        StringOutput page = new StringOutput();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(page), new NoForms(), document, style());
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String style() throws IOException {
        try (InputStream css = HtmlPage.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("the style sheet is not in the jar");
            }
            return SvgText.fontFaces() + new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
