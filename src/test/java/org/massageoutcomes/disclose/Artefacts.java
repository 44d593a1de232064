package org.massageoutcomes.disclose;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.report.Report;

/** The files of a report to share, read as a stranger reads them: words, numbers, and what pictures show by their shapes. */
final class Artefacts {
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.])\\d{1,3}(?:,?\\d{3})*\\.\\d+(?![\\d.])");
    private static final Pattern SHEET_CELL = Pattern.compile("<c ([^>]*)>(?:<f>[^<]*</f>)?<v>([^<]*)</v>");
    private static final Pattern STYLE = Pattern.compile("<style.*?</style>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Map<String, byte[]> files = new TreeMap<>();

    private Artefacts() {}

    /** Draws them. */
    static Artefacts of(Findings shown) throws IOException {
        Map<String, ByteArrayOutputStream> drawn = new ConcurrentSkipListMap<>();
        Report.write(new Disclosed(shown), Map.of(), name -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            drawn.put(name, file);
            return file;
        });
        Artefacts artefacts = new Artefacts();
        drawn.forEach((name, file) -> artefacts.files.put(name, file.toByteArray()));
        return artefacts;
    }

    Map<String, byte[]> files() {
        return files;
    }

    byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    String json() {
        return utf8("results.json");
    }

    private String utf8(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    /** Everything that a file says in words, attributes and metadata with it. */
    String text(String name) throws IOException {
        if (name.endsWith(".pdf")) {
            return pdf(name);
        }
        if (name.endsWith(".xlsx")) {
            return String.join("\n", entries(name).values());
        }
        return name.endsWith(".png") ? "" : STYLE.matcher(utf8(name)).replaceAll(" ");
    }

    private String pdf(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(name))) {
            StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
            for (String key : document.getDocumentInformation().getMetadataKeys()) {
                text.append('\n').append(document.getDocumentInformation().getPropertyStringValue(key));
            }
            if (document.getDocumentCatalog().getMetadata() != null) {
                text.append('\n')
                        .append(new String(
                                document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
            }
            return text.toString();
        }
    }

    private Map<String, String> entries(String name) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** Numbers with decimals that a file shows, as they stand there; of a spreadsheet every number. */
    List<String> numbers(String name) throws IOException {
        List<String> numbers = new ArrayList<>();
        if (name.endsWith(".xlsx")) {
            for (Map.Entry<String, String> sheet : entries(name).entrySet()) {
                Matcher cell = SHEET_CELL.matcher(sheet.getValue());
                while (sheet.getKey().startsWith("xl/worksheets/") && cell.find()) {
                    if (!cell.group(1).contains("t=\"s\"")) {
                        numbers.add(cell.group(2));
                    }
                }
            }
        } else if (name.endsWith(".csv")) {
            for (String field : utf8(name).split("[,\n]", -1)) {
                if (field.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
                    numbers.add(field);
                }
            }
        } else {
            String text =
                    name.endsWith(".pdf") ? text(name) : TAG.matcher(text(name)).replaceAll(" ");
            Matcher number = DECIMAL.matcher(text);
            while (number.find()) {
                numbers.add(number.group().replace(",", ""));
            }
        }
        return numbers;
    }
}
