package org.massageoutcomes.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever bytes a manifest has, a report is verified, or the differences say in one line each what is off. For Jazzer. */
public final class FuzzManifest {
    private static final Path REPORT = Path.of(
            System.getProperty("java.io.tmpdir"),
            "fuzz-" + ProcessHandle.current().pid() + "-report");

    private FuzzManifest() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path manifest = REPORT.resolve(Manifest.NAME);
        if (!Files.exists(manifest)) {
            Files.createDirectories(REPORT.resolve(Manifest.NAME).resolveSibling(""));
            Files.writeString(REPORT.resolve("report.html"), "<p>");
        }
        Files.write(manifest, bytes);
        for (String difference : Verification.of(REPORT).differences()) {
            if (difference.lines().count() != 1) {
                throw new IllegalStateException("not one line: " + difference);
            }
        }
    }
}
