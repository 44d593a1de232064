package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    private static final RunName OCTOBER = RunName.of(YearMonth.of(2026, 10), YearMonth.of(2026, 10));
    private static final Manifest.Input INPUT = new Manifest.Input("a.csv", 10, "ab", 3, 1, 1, 1, 0);

    @TempDir
    private Path folder;

    private static void write(Publication publication, String name, String text) throws IOException {
        try (OutputStream file = publication.create(name)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Published publish(Publication publication, RunName run) throws IOException {
        return publication.publish(run, List.of(INPUT), "1.0", new TreeMap<>(Map.of("month", "2026-10")), null);
    }

    private Published run(String text) throws IOException {
        try (Publication publication = Publication.open(folder)) {
            write(publication, "results.csv", text);
            write(publication, "charts/pain.svg", "<svg/>");
            return publish(publication, OCTOBER);
        }
    }

    /** Every entry below the output folder but the lock, links with where they point, files with their text. */
    private Map<String, String> entries() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !path.equals(folder) && !path.endsWith(".lock"))
                    .collect(Collectors.toMap(path -> folder.relativize(path).toString(), PublicationTest::contents));
        }
    }

    private static String contents(Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return "-> " + Files.readSymbolicLink(path);
            }
            return Files.isDirectory(path) ? "folder" : Files.readString(path);
        } catch (IOException unexpected) {
            throw new java.io.UncheckedIOException(unexpected);
        }
    }

    @Test
    void aRunIsOneFolderAndCurrentPointsToIt() throws IOException {
        Published published = run("a");

        assertThat(published).isEqualTo(new Published(folder.resolve("2026-10"), true));
        assertThat(entries().keySet())
                .containsExactlyInAnyOrder(
                        "2026-10",
                        "2026-10/charts",
                        "2026-10/charts/pain.svg",
                        "2026-10/internal",
                        "2026-10/internal/manifest.json",
                        "2026-10/results.csv",
                        "current");
        assertThat(entries()).containsEntry("current", "-> 2026-10");
    }

    @Test
    void theManifestListsInputsAndOutputsAndNothingOfThisMachine() throws IOException {
        run("a");

        assertThat(folder.resolve("2026-10/internal/manifest.json")).hasContent("""
                        {
                          "inputs" : [
                            {
                              "name" : "a.csv",
                              "bytes" : 10,
                              "sha256" : "ab",
                              "records" : 3,
                              "used" : 1,
                              "quarantined" : 1,
                              "duplicates" : 1,
                              "blank" : 0
                            }
                          ],
                          "version" : "1.0",
                          "options" : {
                            "month" : "2026-10"
                          },
                          "seed" : null,
                          "outputs" : [
                            {
                              "name" : "charts/pain.svg",
                              "bytes" : 6,
                              "sha256" : "d4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6"
                            },
                            {
                              "name" : "results.csv",
                              "bytes" : 1,
                              "sha256" : "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void onlyTheOwnerCanReadAReport() throws IOException {
        run("a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("2026-10/internal"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("2026-10/results.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anUnchangedRerunPublishesNothing() throws IOException {
        run("a");
        Map<String, String> before = entries();

        assertThat(run("a")).isEqualTo(new Published(folder.resolve("2026-10"), false));
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aChangedRerunGetsTheNextNumberAndOverwritesNothing() throws IOException {
        run("a");
        run("b");
        run("c");

        assertThat(run("c").isNew()).isFalse();
        assertThat(entries())
                .containsEntry("2026-10/results.csv", "a")
                .containsEntry("2026-10.2/results.csv", "b")
                .containsEntry("2026-10.3/results.csv", "c")
                .containsEntry("current", "-> 2026-10.3");
    }

    @Test
    void aReportThatWasTamperedWithIsNotTakenForUnchanged() throws IOException {
        run("a");
        Files.writeString(folder.resolve("2026-10/results.csv"), "x");

        assertThat(run("a").folder()).isEqualTo(folder.resolve("2026-10.2"));
    }

    @Test
    void aRunThatFailsMidwayLeavesTheLastReportAsItWas() throws IOException {
        run("a");
        Map<String, String> before = entries();

        assertThatThrownBy(() -> {
                    try (Publication publication = Publication.open(folder)) {
                        write(publication, "results.csv", "half");
                        throw new IOException("disk full");
                    }
                })
                .hasMessage("disk full");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aFileThatWasNotClosedIsNotPublished() throws IOException {
        run("a");
        Map<String, String> before = entries();

        try (Publication publication = Publication.open(folder);
                OutputStream file = publication.create("results.csv")) {
            file.write('b');
            assertThatThrownBy(() -> publish(publication, OCTOBER)).hasMessage("results.csv was not written in full");
        }
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aWriterThatSwallowsAFailureCannotCompleteAFile() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (PrintWriter swallows = new PrintWriter(
                new ArtefactStream("a.csv", full, output -> {
                    throw new AssertionError("complete: " + output);
                }),
                false,
                StandardCharsets.UTF_8)) {
            swallows.println("row");
        }
    }

    @Test
    void aSecondRunIsTurnedAwayAtOnceAndComesInAfterwards() throws IOException {
        try (Publication first = Publication.open(folder)) {
            assertThatThrownBy(() -> Publication.open(folder))
                    .isInstanceOfSatisfying(
                            OutputRefused.class,
                            refused -> assertThat(refused.exitCode()).isEqualTo(75));
            write(first, "results.csv", "a");
            publish(first, OCTOBER);
        }
        assertThat(run("b").isNew()).isTrue();
    }

    /** A run in a process of its own, which holds the folder until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (Publication publication = Publication.open(Path.of(arguments[0]))) {
                write(publication, "results.csv", "half");
                System.out.println("held");
                System.in.read();
            }
        }
    }

    @Test
    void aRunOfAnotherProcessIsWaitedForNoLongerThanItLives() throws Exception {
        run("a");
        Map<String, String> before = entries();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("held");
            assertThatThrownBy(() -> Publication.open(folder)).hasMessageContaining("another run is writing");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(run("a").isNew()).isFalse();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatADeadRunLeftIsRemovedAndLinksInItAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path kept = Files.writeString(elsewhere.resolve("kept.txt"), "kept");
        Path leftover = Files.createDirectories(folder.resolve(".partial-1/charts"));
        Files.createSymbolicLink(leftover.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve(".partial-2"), elsewhere);
        Files.createSymbolicLink(folder.resolve(".current-next"), Path.of("2026-09"));

        run("a");

        assertThat(entries().keySet()).noneMatch(name -> name.startsWith("."));
        assertThat(kept).hasContent("kept");
    }

    @Test
    void aRunThatDiedBetweenItsReportAndItsLinkIsFinishedByTheNext() throws IOException {
        run("a");
        run("b");
        Files.delete(folder.resolve("current"));
        Files.createSymbolicLink(folder.resolve("current"), Path.of("2026-10"));
        Files.createSymbolicLink(folder.resolve(".current-next"), Path.of("2026-10.2"));

        Publication.open(folder).close();

        assertThat(entries()).containsEntry("current", "-> 2026-10.2").doesNotContainKey(".current-next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "2026-10.2", ".lock"})
    void nothingIsWrittenThroughALink(String name, @TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), elsewhere);

        assertThatThrownBy(() -> run("a"))
                .isInstanceOfSatisfying(
                        OutputRefused.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(73))
                .message()
                .doesNotContain("\n");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(Files.isSymbolicLink(folder.resolve(name))).isTrue();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidToBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Publication.open(file.resolve("reports")))
                .isInstanceOf(OutputRefused.class)
                .hasMessageStartingWith("the output folder " + file.resolve("reports") + " cannot be used: ");
        assertThatThrownBy(() -> Publication.open(file))
                .isInstanceOf(OutputRefused.class)
                .hasMessage("the output folder " + file + " cannot be used: it is a file");
        Files.createDirectories(folder.resolve("current"));
        assertThatThrownBy(() -> Publication.open(folder))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("current is not a link to a report");
        assertThat(entries().keySet()).containsExactlyInAnyOrder("file", "current");
    }

    @Test
    void anOutputFolderMayItselfBeALink(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        try (Publication publication = Publication.open(link)) {
            write(publication, "results.csv", "a");
            publish(publication, RunName.UNDATED);
        }
        assertThat(elsewhere.resolve("current/results.csv")).hasContent("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/x",
                "../x",
                "a/../x",
                "a//b",
                "./a",
                ".hidden",
                "a/",
                "ü",
                "a\\b",
                Manifest.NAME,
                "twice"
            })
    void aFileOfAReportStaysInItAndIsWrittenOnce(String name) throws IOException {
        try (Publication publication = Publication.open(folder)) {
            write(publication, "twice", "");
            assertThatThrownBy(() -> publication.create(name).close()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whereLinksAreRefusedATextNamesTheRun() throws IOException {
        Files.createDirectory(folder.resolve("2026-10"));
        Files.writeString(folder.resolve(".current-next"), "2026-10\n");

        new CurrentPointer(folder).recover();

        assertThat(folder.resolve("current.txt")).hasContent("2026-10\n");
        assertThat(new CurrentPointer(folder).read()).contains(folder.resolve("2026-10"));
    }

    @Test
    void runsAreNamedByTheirPeriod() {
        assertThat(RunName.of(YearMonth.of(2025, 10), YearMonth.of(2026, 10)).name())
                .isEqualTo("2025-10_2026-10");
        assertThat(OCTOBER.editionOf("2026-10")).isEqualTo(1);
        assertThat(OCTOBER.editionOf("2026-10.12")).isEqualTo(12);
        assertThat(OCTOBER.editionOf("2026-10.1")).isZero();
        assertThat(OCTOBER.editionOf("2026-10_2026-11")).isZero();
        assertThat(Files.exists(folder.resolve("2026-10"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }
}
