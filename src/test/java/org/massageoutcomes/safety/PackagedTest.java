package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.report.Sha256;

/** What a clinic unpacks: its list of libraries, its launcher, and what both leave behind. */
@Tag("packaged")
class PackagedTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path LIST = TARGET.resolve("massage-outcomes-sbom.json");

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void plant() throws IOException {
        export = Files.writeString(folder.resolve("clinic.csv"), Canaries.export());
    }

    /** A library's file name, and what the list of libraries says of it. */
    private static SortedMap<String, Map<?, ?>> listed() throws IOException {
        assumeThat(LIST)
                .as("the list of libraries, which Maven does not make offline")
                .exists();
        Map<String, Object> list = JSON.std.mapFrom(Files.readString(LIST));
        assertThat(list).containsEntry("bomFormat", "CycloneDX");
        SortedMap<String, Map<?, ?>> listed = new TreeMap<>();
        for (Map<?, ?> component : maps(list.get("components"))) {
            listed.put(component.get("name") + "-" + component.get("version") + ".jar", component);
        }
        return listed;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream()
                        .<Map<?, ?>>map(entry -> (Map<?, ?>) Objects.requireNonNull(entry))
                        .toList();
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyLibraryIsListedWithItsVersionLicenceAndHash() throws IOException {
        SortedMap<String, Map<?, ?>> listed = listed();
        List<Path> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(20);
        assertThat(listed.keySet())
                .containsExactlyInAnyOrderElementsOf(libraries.stream()
                        .map(jar -> jar.getFileName().toString())
                        .toList());
        for (Path jar : libraries) {
            Map<?, ?> component =
                    Objects.requireNonNull(listed.get(jar.getFileName().toString()));
            assertThat(String.valueOf(component.get("purl")))
                    .startsWith("pkg:maven/")
                    .contains("@" + component.get("version"));
            assertThat(maps(component.get("licenses")))
                    .as(jar + " has a licence")
                    .isNotEmpty();
            assertThat(maps(component.get("hashes")))
                    .as(jar.toString())
                    .anyMatch(hash ->
                            "SHA-256".equals(hash.get("alg")) && sha256(jar).equals(hash.get("content")));
        }
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** People put their own exports into data/, beside the one that is made up. */
    @Test
    void ofTheFolderOfExportsOnlyTheSyntheticYearIsPacked() throws IOException {
        Path root = Objects.requireNonNull(launcher().getParent()).resolveSibling("data");
        assertThat(Folder.below(root))
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "README.md", "synthetic-2025-11_2026-10.csv", "synthetic-2025-11_2026-10.truth.tsv");
    }

    /** Started with the loosest of masks, so that every permission is the program's own choice. */
    private Program started(String... command) {
        String line = "umask 0; exec \"$0\" \"$@\"";
        return new Program(
                Stream.concat(Stream.of("/bin/sh", "-c", line), Stream.of(command))
                        .toList(),
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString(), "JAVA_OPTS", "", "JAVA_HOME", javaHome()),
                folder);
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    private Path launcher() throws IOException {
        return Folder.below(TARGET).stream()
                .filter(path -> path.endsWith("bin/massage-outcomes"))
                .findFirst()
                .orElseThrow();
    }

    private SortedMap<String, String> report(String name, Program program) throws Exception {
        Path out = folder.resolve(name);
        Program.Ended ended = program.run(export, "--out", out, "-v", "-v");
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(Canaries.in(ended.said())).isEmpty();
        assertPrivate(out);
        return Folder.shareable(out.resolve("current"));
    }

    private static void assertPrivate(Path out) throws IOException {
        assertThat(permissions(out)).isEqualTo("rwx------");
        for (Path path : Folder.below(out)) {
            if (!Files.isSymbolicLink(path)) {
                assertThat(permissions(path))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void theLauncherMakesWhatTheJarMakesInAnyEncodingAndItsArchiveHoldsNoClient() throws Exception {
        String jar = TARGET.resolve("massage-outcomes.jar").toString();
        SortedMap<String, String> expected = report("jar", started(javaHome() + "/bin/java", "-jar", jar));
        assertThat(report("encoded", started(javaHome() + "/bin/java", "-Dfile.encoding=UTF-16", "-jar", jar)))
                .isEqualTo(expected);
        Program launcher = started(launcher().toString());
        Path cache = folder.resolve("cache/massage-outcomes");

        assertThat(report("first", launcher)).isEqualTo(expected);
        assertThat(permissions(cache)).isEqualTo("rwx------");
        assertThat(Folder.below(cache)).singleElement().asString().endsWith(".jsa");
        for (Path archive : Folder.below(cache)) {
            assertThat(Canaries.in(archive)).isEmpty();
        }
        assertThat(report("second", launcher)).isEqualTo(expected);
        assertThat(report("small", launcher.with("JAVA_OPTS", "-Xmx160m"))).isEqualTo(expected);
        assertThat(report("large", launcher.with("JAVA_OPTS", "-Xms1g -Xmx3g"))).isEqualTo(expected);
        assertThat(report("own", launcher.with("JAVA_OPTS", "-Xmx1g -XX:+UseG1GC")))
                .isEqualTo(expected);
        for (String failing : new String[] {"--month=2061-01", "--charset=UTF-16LE"}) {
            Program.Ended ended = launcher.run(export, "--out", folder.resolve("second"), failing, "-v", "-v");
            assertThat(ended.exit()).as(ended.said()).isEqualTo(65);
            assertThat(Canaries.in(ended.said())).isEmpty();
        }
        assertThat(Folder.shareable(folder.resolve("second/current"))).isEqualTo(expected);
    }

    /** The name is written by the shell: the machine that runs this test may know no such letters either. */
    @Test
    void aFileOfAnyNameIsReadWhereNoLanguageIsSet() throws Exception {
        String line = "n=$(printf 'K\\303\\266ln.csv'); cp clinic.csv \"$n\" && exec \"$0\" validate \"$n\"";
        Program launcher = new Program(
                List.of("/bin/sh", "-c", line, launcher().toString()),
                Map.of("LC_ALL", "C", "XDG_CACHE_HOME", folder.resolve("cache").toString(), "JAVA_HOME", javaHome()),
                folder);
        Program.Ended ended = launcher.run();
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(ended.err()).contains("Köln.csv");
    }

    /** What the virtual machine has to say about its options would stand among them, where a script reads. */
    @Test
    void theLauncherPrintsNothingButPaths() throws Exception {
        Path made = folder.resolve("made.csv");
        Program.Ended ended = started(launcher().toString()).run("simulate", "--rows", "20", "--out", made);
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(ended.out().lines()).containsExactly(made.toString());
    }
}
