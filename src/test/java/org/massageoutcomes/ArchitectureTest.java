package org.massageoutcomes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data flow one way: ingest → session → compare (stats) → disclose → report. */
class ArchitectureTest {
    private static final String ROOT = "org.massageoutcomes";
    private static final Path SOURCES = Path.of("src/main/java/org/massageoutcomes");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "study,    ''",
        "stats,    ''",
        "session,  study",
        "ingest,   session study",
        "compare,  session study stats",
        "disclose, compare study stats ingest",
        "report,   compare disclose study stats",
        "pool,     report compare disclose study stats",
        "simulate, study"
    })
    void aPackageKnowsOnlyThoseBeforeIt(String name, String known) {
        String others = "(?!" + name + "\\b" + known.replaceAll("(\\w+)\\s*", "|$1\\\\b") + ")\\w+";
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(Pattern.quote(ROOT) + "\\." + others + ".*")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void onlyReportDraws() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jfree..",
                        "java.awt..",
                        "javax.imageio..",
                        "org.apache.batik..",
                        "org.apache.pdfbox..",
                        "com.openhtmltopdf..",
                        "org.dhatim..")
                .check(OURS);
    }

    @Test
    void onlyMainKnowsTheCommandsAndNothingKnowsMain() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".command..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(OURS);
    }

    @Test
    void aPackageSaysWhatItHolds() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..impl..", "..service..", "..manager..", "..helper..")
                .check(OURS);
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(OURS);
    }

    @Test
    void statisticsReadAndWriteNothing() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".stats..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("java.io..", "java.nio..", "java.net..", "org.slf4j..")
                .allowEmptyShould(true)
                .check(OURS);
    }

    /** A lambda of an interface of Java 5 that two threads make at once crashes Java 17 as it writes its archive. */
    @Test
    void functionsForTheOldLibraryAreClasses() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("BrentRoot")
                .and()
                .doNotHaveSimpleName("Function")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3.analysis..")
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        for (Path folder : foldersWithSources()) {
            assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
        }
    }

    @Test
    void onlyTheStudySaysWhichOutcomesThereAre() throws IOException {
        Pattern named = Pattern.compile("\"(pain|rom|stress|strength)(_[a-z_]+)?\"");
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            String owner = SOURCES.relativize(source).getName(0).toString();
            if (!owner.equals("study") && !owner.equals("simulate")) {
                named.matcher(Files.readString(source))
                        .results()
                        .forEach(match -> found.add(source + " " + match.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void exceptionsAreCaughtByTheirName() throws IOException {
        Pattern everything = Pattern.compile("catch \\((final )?(Exception|Throwable)\\b");
        for (Path source : sources()) {
            assertThat(everything.matcher(Files.readString(source)).find())
                    .as(source.toString())
                    .isFalse();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> foldersWithSources() throws IOException {
        return sources().stream().map(Path::getParent).distinct().toList();
    }
}
