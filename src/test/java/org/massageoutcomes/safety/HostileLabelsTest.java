package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.command.CommandLines;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever a clinic's labels hold, a reader, a browser, a spreadsheet and a terminal take them for words. */
class HostileLabelsTest {
    /** Few enough a report for its pages, and all labels over several. */
    private static final int A_REPORT = 60;

    /** What no text may hold: controls but line ends, what turns the direction or cannot be seen, what is no character. */
    private static final Pattern UNSEEMLY = Pattern.compile(
            "[\\x00-\\x09\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069"
                    + "\\ufeff\\ufffe\\uffff\\p{Cs}]");

    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(\\.\\d+)?([eE]-?\\d+)?)?");
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!?][^\\s>/]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=>\"']+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]*)");

    private static final List<Path> REPORTS = new ArrayList<>();
    private static final StringWriter SAID = new StringWriter();
    private static Path benign = Path.of("");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() throws IOException {
        for (int from = 0; from < NaughtyLabels.ALL.size(); from += A_REPORT) {
            int to = Math.min(NaughtyLabels.ALL.size(), from + A_REPORT);
            String export = NaughtyLabels.export(NaughtyLabels.ALL.subList(from, to));
            REPORTS.add(report("=" + from + "+x.csv", export));
        }
        List<String> plain = IntStream.range(0, A_REPORT)
                .mapToObj(i -> "Plain " + (char) ('A' + i))
                .toList();
        benign = report("benign.csv", NaughtyLabels.export(plain));
    }

    private static Path report(String name, String export) throws IOException {
        Path file = Files.writeString(folder.resolve(name), export);
        Path out = folder.resolve("out" + REPORTS.size() + name.charAt(0));
        PrintWriter said = new PrintWriter(SAID, true);
        int exit =
                CommandLines.run(said, said, file.toString(), "--out", out.toString(), "--max-bad", "100", "-v", "-v");
        assertThat(exit).as(SAID.toString()).isZero();
        return out.resolve("current").toRealPath();
    }

    private static List<Path> files(String ending) {
        return REPORTS.stream()
                .flatMap(report -> Folder.below(report).stream())
                .filter(path -> path.toString().endsWith(ending))
                .toList();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    @Test
    void labelsAreShownAtAll() throws IOException {
        assertThat(REPORTS).hasSizeGreaterThan(2);
        StringBuilder pages = new StringBuilder();
        for (Path page : files("report.html")) {
            pages.append(text(page));
        }
        assertThat(pages.toString())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "../../../../etc/passwd",
                        "${jndi:ldap",
                        "\ud83d\udca5");
    }

    @Test
    void nothingIsWrittenButWhatAReportConsistsOf() {
        Set<String> inFolder = new TreeSet<>();
        Folder.below(folder).stream()
                .filter(path -> folder.equals(path.getParent()))
                .forEach(path -> inFolder.add(path.getFileName().toString()));
        assertThat(inFolder).allMatch(name -> name.matches("study|out\\d+[=b]|=\\d+\\+x\\.csv|benign\\.csv"));
        for (Path report : REPORTS) {
            assertThat(Folder.below(report).stream()
                            .map(path -> report.relativize(path).toString()))
                    .allMatch(
                            name -> name.matches(
                                    "(internal|charts)|(charts/)?[a-z-]+\\.(svg|png|html|pdf|csv|json|xlsx)|internal/[a-z]+\\.(csv|json)"));
        }
    }

    @Test
    void noTextHoldsWhatCannotBeSeenOrTurnsTheLine() throws Exception {
        for (String ending : List.of(".html", ".svg", ".csv", ".json")) {
            for (Path file : files(ending)) {
                assertThat(UNSEEMLY.matcher(text(file))
                                .results()
                                .map(found -> Integer.toHexString(found.group().charAt(0))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        for (Path file : files(".json")) {
            assertThat(strings(JSON.std.anyFrom(text(file))))
                    .as(file.toString())
                    .noneMatch(string -> UNSEEMLY.matcher(string).find());
        }
        assertThat(UNSEEMLY.matcher(SAID.toString()).find()).isFalse();
        assertThat(SAID.toString().lines())
                .allMatch(line -> line.startsWith("info: ") || line.startsWith(folder.toString()));
    }

    private static Stream<String> strings(Object json) {
        if (json instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> Stream.concat(
                            Stream.of(String.valueOf(entry.getKey())),
                            strings(Objects.requireNonNullElse(entry.getValue(), ""))));
        }
        return json instanceof List<?> list
                ? list.stream().flatMap(HostileLabelsTest::strings)
                : Stream.of(String.valueOf(json));
    }

    @Test
    void aLabelMakesNoElementAndNoAttribute() throws Exception {
        Map<String, Set<String>> known = new TreeMap<>();
        tags(text(benign.resolve("report.html")), known);
        for (Path page : files("report.html")) {
            Map<String, Set<String>> found = new TreeMap<>();
            String html = text(page);
            tags(html, found);
            assertThat(found.keySet()).isSubsetOf(known.keySet());
            found.forEach((tag, attributes) -> {
                attributes.removeAll(Set.of("colspan", "rowspan")); // a table's shape
                assertThat(attributes).as(tag).isSubsetOf(known.get(tag));
            });
            assertThat(TAG.matcher(html)
                            .results()
                            .flatMap(tag -> ATTRIBUTE.matcher(tag.group(2)).results())
                            .filter(attribute -> attribute.group(1).matches("(xlink:)?href|src|action|data"))
                            .map(attribute -> attribute.group(2)))
                    .allMatch(target -> target.startsWith("\"#"));
        }
        Set<String> elements = new TreeSet<>();
        for (Path chart : files(".svg")) {
            NodeList all = parsed(Files.readAllBytes(chart)).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                elements.add(element.getTagName());
                for (int j = 0; j < element.getAttributes().getLength(); j++) {
                    assertThat(element.getAttributes().item(j).getNodeName()).doesNotStartWithIgnoringCase("on");
                }
            }
        }
        assertThat(elements).isNotEmpty().doesNotContain("script", "b", "a", "image", "foreignObject", "use");
    }

    private static void tags(String html, Map<String, Set<String>> tags) {
        TAG.matcher(html).results().forEach(tag -> {
            Set<String> attributes = tags.computeIfAbsent(tag.group(1), name -> new TreeSet<>());
            ATTRIBUTE.matcher(tag.group(2)).results().forEach(attribute -> attributes.add(attribute.group(1)));
        });
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    @Test
    void noTextCellOfACsvIsAFormulaAndEveryNumberIsANumber() throws IOException {
        int negative = 0;
        for (Path file : files("results.csv")) {
            try (CSVParser rows = CSVParser.parse(
                    text(file), CSVFormat.RFC4180.builder().setHeader().get())) {
                for (CSVRecord row : rows) {
                    for (int column = 0; column < row.size(); column++) {
                        boolean number = column > 3 && column < 16;
                        assertThat(row.get(column))
                                .matches(number ? NUMBER : Pattern.compile("(?!" + FORMULA + ").*", Pattern.DOTALL));
                        negative += number && row.get(column).startsWith("-") ? 1 : 0;
                    }
                }
            }
        }
        assertThat(negative).isPositive();
        for (Path file : files("quarantine.csv")) {
            assertThat(text(file).lines())
                    .noneMatch(line -> FORMULA.matcher(line).matches());
        }
    }

    @Test
    void noCellOfAWorkbookIsAFormulaAndEveryNumberIsANumber() throws Exception {
        int negative = 0;
        for (Path file : files("workbook.xlsx")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    assertThat(entry.getName())
                            .matches("[A-Za-z0-9_/.\\[\\]]+")
                            .doesNotContain("external", "vba", "..");
                    Document xml;
                    try (InputStream in = zip.getInputStream(entry)) {
                        xml = parsed(in.readAllBytes());
                    }
                    assertThat(xml.getElementsByTagName("f").getLength()).isZero();
                    assertThat(xml.getElementsByTagName("hyperlink").getLength())
                            .isZero();
                    NodeList texts = xml.getElementsByTagName("t");
                    for (int i = 0; i < texts.getLength(); i++) {
                        assertThat(texts.item(i).getTextContent()).doesNotMatch(FORMULA);
                        assertThat(UNSEEMLY.matcher(texts.item(i).getTextContent())
                                        .find())
                                .isFalse();
                    }
                    NodeList cells = xml.getElementsByTagName("c");
                    for (int i = 0; i < cells.getLength(); i++) {
                        Element cell = (Element) cells.item(i);
                        if (cell.getAttribute("t").isEmpty()
                                || cell.getAttribute("t").equals("n")) {
                            String number = cell.getTextContent();
                            assertThat(number).matches(NUMBER);
                            negative += number.startsWith("-") ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(negative).isPositive();
    }

    @Test
    void aPrintedReportHasTextAndNothingThatActs() throws IOException {
        for (Path file : files("report.pdf")) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain(
                            "/JavaScript",
                            "/JS ",
                            "/Launch",
                            "/EmbeddedFile",
                            "/OpenAction",
                            "/RichMedia",
                            "/SubmitForm");
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                for (PDPage page : pdf.getPages()) {
                    for (var annotation : page.getAnnotations()) {
                        assertThat(annotation instanceof PDAnnotationLink link
                                        && link.getAction() instanceof PDActionURI)
                                .isFalse();
                    }
                }
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text).contains("pain");
                assertThat(UNSEEMLY.matcher(text)
                                .results()
                                .map(found -> Integer.toHexString(found.group().charAt(0))))
                        .isEmpty();
            }
        }
    }

    @Test
    void aStudyFileMayBeHostileToo(@TempDir Path elsewhere) throws Exception {
        List<String> odd = new ArrayList<>(NaughtyLabels.ALL);
        odd.removeIf(label -> UNSEEMLY.matcher(label).find() || label.length() > 100);
        Path export = Files.writeString(elsewhere.resolve("benign.csv"), NaughtyLabels.export(List.of("other")));
        for (String label : odd.subList(0, 10)) {
            String quoted = "\"" + label.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            Path study = Files.writeString(elsewhere.resolve("study.yaml"), """
                    title: %1$s
                    conditions: {%1$s: [other, %1$s]}
                    outcomes:
                      pain: {label: %1$s, before: pain_before, after: pain_after, min: 0, max: 10, unit: %1$s, better: lower, margin: 1}
                    """.formatted(quoted));
            StringWriter said = new StringWriter();
            PrintWriter writer = new PrintWriter(said, true);
            Path out = elsewhere.resolve("study");
            int exit = CommandLines.run(
                    writer, writer, export.toString(), "--study", study.toString(), "--out", out.toString());
            assertThat(exit).as(label + ": " + said).isIn(0, 2);
            assertThat(said.toString().lines()).hasSize(1);
            if (exit == 0) {
                Path report = out.resolve("current").toRealPath();
                Map<String, Set<String>> found = new TreeMap<>();
                tags(text(report.resolve("report.html")), found);
                assertThat(found).doesNotContainKeys("script", "img", "i", "svg/onload", "!ENTITY");
                for (Path chart : Folder.below(report.resolve("charts"))) {
                    if (chart.toString().endsWith(".svg")) {
                        assertThat(parsed(Files.readAllBytes(chart))
                                        .getElementsByTagName("script")
                                        .getLength())
                                .isZero();
                    }
                }
            }
            Folder.remove(out);
            Folder.remove(study);
        }
    }
}
