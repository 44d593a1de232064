package org.massageoutcomes.report;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, and other programs of the machine; {@code .ci/run} installs them. */
final class Chromium {
    private static final int PATIENCE_SECONDS = 900;

    private Chromium() {}

    /** The page's document once its scripts have run. */
    static String dump(Path page) throws IOException {
        return browse(List.of("--virtual-time-budget=100000", "--dump-dom"), page);
    }

    /** The page on paper. */
    static void print(Path page, Path pdf) throws IOException {
        browse(List.of("--no-pdf-header-footer", "--print-to-pdf=" + pdf.toAbsolutePath()), page);
    }

    private static String browse(List<String> wanted, Path page) throws IOException {
        Path profile = Files.createTempDirectory("browser-profile-");
        try {
            List<String> command = new ArrayList<>(List.of(
                    program("chromium", "chromium-browser", "google-chrome"),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--user-data-dir=" + profile));
            command.addAll(wanted);
            command.add(page.toAbsolutePath().toUri().toString());
            return run(command);
        } finally {
            delete(profile);
        }
    }

    /** Runs a program to its end; what it says on standard output. */
    static String run(List<String> command) throws IOException {
        Path said = Files.createTempFile("said-", ".txt");
        Path complained = Files.createTempFile("complained-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(command.get(0) + " ended with " + process.exitValue() + ": "
                        + Files.readString(complained, StandardCharsets.ISO_8859_1));
            }
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(said);
            Files.delete(complained);
        }
    }

    /** The first of these that is installed. */
    static String program(String... names) throws IOException {
        for (String name : names) {
            for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return name;
                }
            }
        }
        throw new IOException("none of " + String.join(", ", names) + " is installed; .ci/run shows how");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
