package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
    private static final String WITHOUT_MANIFEST =
            "internal/manifest.json: missing, so nothing can be checked; a report"
                    + " sent without internal/ is checked where it was made";

    @TempDir
    private Path folder;

    private Path report = Path.of("");

    @BeforeEach
    void publish() throws IOException {
        try (Publication publication = Publication.open(folder)) {
            for (String name : List.of("results.csv", "report.html")) {
                try (OutputStream file = publication.create(name)) {
                    file.write(new byte[] {1, 2, 3});
                }
            }
            report = publication
                    .publish(RunName.UNDATED, List.of(), "1.0", new TreeMap<>(), 42L)
                    .folder();
        }
    }

    private List<String> differences() throws IOException {
        return Verification.of(report).differences();
    }

    @Test
    void aReportAsPublishedIsIntact() throws IOException {
        assertThat(Verification.of(report)).isEqualTo(new Verification(report, 2, List.of()));
        assertThat(ManifestJson.read(report.resolve(Manifest.NAME)).seed()).isEqualTo(42L);
    }

    @Test
    void aFlippedByteAMissingFileAndAnExtraOneAreNamed() throws IOException {
        Files.write(report.resolve("results.csv"), new byte[] {1, 2, 2});
        Files.delete(report.resolve("report.html"));
        Files.createDirectories(report.resolve("charts"));
        Files.writeString(report.resolve("charts/new.svg"), "");

        assertThat(differences())
                .containsExactly(
                        "report.html: missing",
                        "results.csv: changed since published",
                        "charts/new.svg: not in the manifest");
    }

    @Test
    void aShortenedFileAndALinkAreNotWhatWasPublished(@TempDir Path elsewhere) throws IOException {
        Files.write(report.resolve("results.csv"), new byte[] {1});
        Path twin = Files.write(elsewhere.resolve("twin"), new byte[] {1, 2, 3});
        Files.delete(report.resolve("report.html"));
        Files.createSymbolicLink(report.resolve("report.html"), twin);

        assertThat(differences()).containsExactly("report.html: not a file", "results.csv: 1 bytes, published with 3");
    }

    @Test
    void aBrokenManifestIsOneLine() throws IOException {
        Path manifest = report.resolve(Manifest.NAME);
        for (String broken : List.of(
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"inputs\":[1]}",
                "{\"inputs\":[],\"outputs\":[{\"name\":\"../x\",\"bytes\":1,\"sha256\":\"\"}]}",
                "{\"inputs\":[],\"outputs\":[{\"name\":\"x\",\"bytes\":1.5,\"sha256\":\"\"}]}",
                "{\"inputs\":[],\"outputs\":[{\"name\":\"x" + "/x".repeat(100_000)
                        + "\",\"bytes\":1,\"sha256\":\"\"}]}")) {
            Files.writeString(manifest, broken);
            assertThat(differences()).singleElement().asString().startsWith("internal/manifest.json: unreadable (");
        }
        Files.delete(manifest);
        assertThat(differences()).singleElement().asString().isEqualTo(WITHOUT_MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "C:/autoexec.bat",
                "a/../b",
                "charts\\\\x",
                ".hidden",
                "\\u202egpj",
                "a\\nb",
                "results.csv\",\"bytes\":3,\"sha256\":\"x\"},{\"name\":\"results.csv"
            })
    void aForgedManifestLeadsNowhere(String name) throws IOException {
        Files.writeString(
                report.resolve(Manifest.NAME),
                "{\"inputs\":[],\"version\":\"1\",\"options\":{},\"seed\":null,\"outputs\":[{\"name\":\"" + name
                        + "\",\"bytes\":3,\"sha256\":\"x\"}]}");
        assertThat(differences()).singleElement().asString().startsWith("internal/manifest.json: unreadable (");
    }

    @Test
    void aManifestBehindALinkIsNone(@TempDir Path elsewhere) throws IOException {
        Path moved = Files.move(report.resolve(Manifest.NAME), elsewhere.resolve("manifest.json"));
        Files.createSymbolicLink(report.resolve(Manifest.NAME), moved);
        assertThat(differences()).containsExactly("internal/manifest.json: not a file");

        Files.delete(report.resolve(Manifest.NAME));
        Files.delete(report.resolve("internal"));
        Files.createSymbolicLink(report.resolve("internal"), elsewhere);
        assertThat(differences()).singleElement().asString().isEqualTo(WITHOUT_MANIFEST);
    }

    @Test
    void filesThatWereSwappedAreBothNamed() throws IOException {
        Files.write(report.resolve("results.csv"), new byte[] {9, 9, 9});
        Files.write(report.resolve("report.html"), new byte[] {8, 8, 8});
        assertThat(differences())
                .containsExactly("report.html: changed since published", "results.csv: changed since published");
    }

    @Test
    void aReportIsFoundByItsFolderByCurrentAndByTheFolderOfRuns() {
        assertThat(Verification.locate(report)).contains(report);
        assertThat(Verification.locate(folder.resolve("current"))).contains(folder.resolve("current"));
        assertThat(Verification.locate(folder)).contains(report);
        assertThat(Verification.locate(folder.resolve("none"))).isEmpty();
        assertThat(Verification.locate(report.resolve("internal"))).isEmpty();
    }
}
