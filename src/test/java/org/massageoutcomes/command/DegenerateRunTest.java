package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massageoutcomes.compare.DegenerateTables;

/** Data that leave nothing to compare, through the whole program: every file is written, each number one, each gap a status. */
class DegenerateRunTest {
    private static final Set<String> STATUSES =
            Set.of("ok", "too_few_clients", "too_few_clusters", "no_variation", "singular", "one_arm_only", "status");

    /** As a number is written where there is none; in words of the report they do not occur. */
    private static final Pattern NO_NUMBER = Pattern.compile("\\bNaN\\b|\\bInfinity\\b|∞");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.massageoutcomes.compare.DegenerateTables#exports")
    void everyFileIsWrittenAndEveryNumberIsOne(String name, String export) throws IOException {
        assertSound(export, "one");
    }

    @Test
    void soAreThoseOfTablesOfAnyShape() throws IOException {
        assertAllSound(DegenerateTables.anyExports(21, 4).toList());
    }

    @Tag("slow")
    @Test
    void soAreThoseOfManyTablesOfAnyShape() throws IOException {
        assertAllSound(DegenerateTables.anyExports(22, 60).toList());
    }

    private void assertAllSound(List<String> exports) throws IOException {
        for (int i = 0; i < exports.size(); i++) {
            assertSound(exports.get(i), "any-" + i);
        }
    }

    private void assertSound(String export, String name) throws IOException {
        Path input = Files.writeString(folder.resolve(name + ".csv"), export);
        Path reports = folder.resolve(name);
        StringWriter err = new StringWriter();
        int exit = CommandLines.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                input.toString(),
                "--out",
                reports.toString());
        assertThat(exit).as(err.toString()).isZero();
        Path run = reports.resolve("current").toRealPath();
        for (String file : List.of("report.html", "report.pdf", "results.csv", "results.json", "workbook.xlsx")) {
            assertThat(run.resolve(file)).isNotEmptyFile();
        }
        for (Path file : filesOf(run)) {
            for (String text : texts(file)) {
                assertThat(NO_NUMBER.matcher(text).find())
                        .as(run.relativize(file) + " of\n" + export)
                        .isFalse();
            }
        }
        for (String results : List.of("results.csv", "internal/results.csv")) {
            assertThat(Files.readAllLines(run.resolve(results)))
                    .allSatisfy(line -> assertThat(line.substring(line.lastIndexOf(',') + 1))
                            .isIn(STATUSES));
        }
    }

    private static List<Path> filesOf(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Whatever can be read of a file; a picture's marks are in the SVG of the same name. */
    private static List<String> texts(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                return List.of(new PDFTextStripper().getText(pdf));
            }
        } else if (name.endsWith(".xlsx")) {
            return entries(file);
        }
        return name.endsWith(".png") ? List.of() : List.of(withoutPictures(Files.readString(file)));
    }

    /** Fonts and pictures are letters by chance. */
    private static String withoutPictures(String text) {
        return text.replaceAll("base64,[A-Za-z0-9+/=]+", "");
    }

    private static List<String> entries(Path workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream file = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                zip.transferTo(bytes);
                texts.add(bytes.toString(StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
