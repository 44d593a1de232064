package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.massageoutcomes.compare.Findings;

/**
 * Pages as a browser lays them out, at 1280 and 360 pixels, light and dark, and on paper: nothing overflows, no word is cut
 * or lies on another, and axe finds nothing. Needs Chromium, poppler-utils, and axe-core in {@code target/browser}.
 */
@Tag("browser")
class BrowserTest {
    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path AXE = FOLDER.resolve("node_modules/axe-core/axe.min.js");
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"";
    private static final String DARK = "(prefers-color-scheme:dark)";
    private static final int DOTS_AN_INCH = 50;
    private static final int WHITE = 240;
    private static final int A4_WIDTH = 695;
    private static final double A4_HEIGHT = 1031;

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void nothingOverflowsCollidesOrShutsAnybodyOut(String name, Findings findings) throws IOException {
        Path folder = written(name, findings);
        String page = Files.readString(folder.resolve("report.html"));
        // The page of a hundred conditions has no element that others lack, and costs axe many minutes.
        boolean axe = !name.equals(ExampleReports.LONGEST);
        Map<String, Integer> frames = new LinkedHashMap<>();
        frame(folder, frames, "light-1280", 1280, measured(page.replace(DARK, "not all"), axe));
        frame(folder, frames, "dark-1280", 1280, measured(page.replace(DARK, "all"), axe));
        frame(folder, frames, "light-360", 360, measured(page.replace(DARK, "not all"), axe));
        frame(folder, frames, "dark-360", 360, measured(page.replace(DARK, "all"), axe));
        String printed = page.replace(DARK, "not all").replace("@media print", "@media all");
        frame(folder, frames, "paper", A4_WIDTH, measured(printed, false));
        frame(folder, frames, "charts", 1280, measured(charts(folder), false));
        Map<String, Map<?, ?>> answers = answers(Chromium.dump(around(folder, frames)));
        assertThat(answers).containsOnlyKeys(frames.keySet());
        answers.forEach((frame, answer) ->
                assertThat((List<?>) answer.get("found")).describedAs(frame).isEmpty());
        Map<?, ?> paper = Objects.requireNonNull(answers.get("paper"));
        Number front = (Number) Objects.requireNonNull(paper.get("front"));
        assertThat(front.doubleValue()).isLessThan(A4_HEIGHT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theFirstPrintedPageHoldsAManagersAnswer(String name, Findings findings) throws IOException {
        Path folder = written(name, findings);
        Path pdf = folder.resolve("printed.pdf");
        Chromium.print(folder.resolve("report.html"), pdf);
        try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(printed)).contains("Within a session", "In the data", "How far to trust it");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void noPageOfThePdfHasInkInItsMargins(String name, Findings findings) throws IOException {
        Path folder = written(name, findings);
        Path pages = Files.createTempDirectory("pages-");
        Chromium.run(List.of(
                Chromium.program("pdftoppm"),
                "-r",
                String.valueOf(DOTS_AN_INCH),
                "-png",
                folder.resolve("report.pdf").toString(),
                pages.resolve("page").toString()));
        try (Stream<Path> files = Files.list(pages)) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(inkAtTheSides(ImageIO.read(file.toFile())))
                        .describedAs("%s of %s", file.getFileName(), name)
                        .isZero();
                Files.delete(file);
            }
        }
        Files.delete(pages);
    }

    /** Dots that are not white within 12 mm of the left and right edges. */
    private static int inkAtTheSides(BufferedImage page) {
        int margin = 12 * DOTS_AN_INCH / 25;
        int ink = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < margin; x++) {
                ink += (page.getRGB(x, y) & 0xff) < WHITE ? 1 : 0;
                ink += (page.getRGB(page.getWidth() - 1 - x, y) & 0xff) < WHITE ? 1 : 0;
            }
        }
        return ink;
    }

    static Stream<Arguments> reports() {
        return ExampleReports.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Path written(String name, Findings findings) throws IOException {
        Path folder = FOLDER.resolve(name);
        Files.createDirectories(folder.resolve("charts"));
        for (Map.Entry<String, byte[]> file : ExampleReports.files(findings).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private static void frame(Path folder, Map<String, Integer> frames, String name, int width, String page)
            throws IOException {
        Files.writeString(folder.resolve(name + ".html"), page);
        frames.put(name, width);
    }

    /** A copy that may run scripts, with those that measure it. */
    private static String measured(String page, boolean axe) throws IOException {
        if (axe && !Files.exists(AXE)) {
            throw new IOException(AXE + " is not there: npm install --prefix " + FOLDER + " axe-core");
        }
        String scripts =
                (axe ? "<script>" + Files.readString(AXE) + "</script>" : "") + "<script>" + measure() + "</script>";
        String open = page.replace(POLICY, "<meta name=\"was-policy\"");
        int end = open.lastIndexOf("</body>");
        return open.substring(0, end) + scripts + open.substring(end);
    }

    private static String measure() throws IOException {
        try (InputStream script = Objects.requireNonNull(BrowserTest.class.getResourceAsStream("measure.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every chart's own file, one below the other. */
    private static String charts(Path folder) throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><body>");
        try (Stream<Path> files = Files.list(folder.resolve("charts"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".svg"))
                    .sorted()
                    .toList()) {
                page.append("<div>")
                        .append(Files.readString(file).replaceFirst("<\\?xml[^>]*>", ""))
                        .append("</div>");
            }
        }
        return page.append("</body></html>").toString();
    }

    private static Path around(Path folder, Map<String, Integer> frames) throws IOException {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><meta charset=\"utf-8\"><pre id=\"answers\"></pre><script>"
                        + "const answers=[];onmessage=e=>{answers.push(e.data);"
                        + "document.getElementById('answers').textContent=encodeURIComponent(JSON.stringify(answers))}</script>");
        frames.forEach((name, width) -> page.append("<iframe name=\"" + name + "\" src=\"" + name
                + ".html\" style=\"border:0;height:900px;width:" + width + "px\"></iframe>"));
        Path around = folder.resolve("around.html");
        Files.writeString(around, page);
        return around;
    }

    private static Map<String, Map<?, ?>> answers(String dom) throws IOException {
        String start = "<pre id=\"answers\">";
        int from = dom.indexOf(start) + start.length();
        String json = java.net.URLDecoder.decode(
                dom.substring(from, dom.indexOf("</pre>", from)).replace("+", "%2B"), StandardCharsets.UTF_8);
        Map<String, Map<?, ?>> answers = new LinkedHashMap<>();
        List<Object> all = json.isEmpty() ? List.of() : new ArrayList<>(JSON.std.listFrom(json));
        for (Object answer : all) {
            Map<?, ?> map = (Map<?, ?>) answer;
            answers.put(String.valueOf(map.get("name")), map);
        }
        return answers;
    }
}
