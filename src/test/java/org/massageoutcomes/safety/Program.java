package org.massageoutcomes.safety;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program as a user starts it: in a process of its own.
 *
 * @param command what stands before the program's own words
 * @param environment changes to this process's: an empty text removes a variable
 * @param folder in which it is started
 */
record Program(List<String> command, Map<String, String> environment, Path folder) {
    private static final long MOST_MINUTES = 15;

    /** How a run ended, what it said, and how long it took. */
    record Ended(int exit, String out, String err, Duration took) {
        String said() {
            return out + err;
        }
    }

    Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** From the classes under test, in the virtual machine that runs the test; it starts as fast as it can. */
    static Program underTest(Path folder, String... virtualMachine) {
        return on(Path.of(System.getProperty("java.home")), folder, virtualMachine);
    }

    /** The same in another Java. */
    static Program on(Path javaHome, Path folder, String... virtualMachine) {
        List<String> command = new ArrayList<>(
                List.of(javaHome.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(virtualMachine));
        command.addAll(List.of("-cp", classPath(), "org.massageoutcomes.Main"));
        return new Program(command, Map.of(), folder);
    }

    /** Absolute, since a program may be started anywhere. */
    static String classPath() {
        return String.join(
                File.pathSeparator,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /** A newer Java: where {@code JAVA25_HOME} says, or where systems put one; empty where there is none. */
    static Optional<Path> java25() {
        Optional<Path> named = Optional.ofNullable(System.getenv("JAVA25_HOME")).map(Path::of);
        return named.isPresent() ? named : installed(Path.of("/usr/lib/jvm"));
    }

    private static Optional<Path> installed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        } catch (IOException unlisted) {
            throw new UncheckedIOException(unlisted);
        }
    }

    /** Also what is not UTF-8. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    Program with(String variable, String text) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, text);
        return new Program(command, changed, folder);
    }

    Process start(Path out, Path err, Object... words) throws IOException {
        List<String> line = new ArrayList<>(command);
        Stream.of(words).map(String::valueOf).forEach(line::add);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        environment.forEach((variable, text) -> {
            if (text.isEmpty()) {
                builder.environment().remove(variable);
            } else {
                builder.environment().put(variable, text);
            }
        });
        return builder.start();
    }

    /** Runs to the end; a run that does not end is killed, and fails the test. */
    Ended run(Object... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile("program-", ".out");
        Path err = Files.createTempFile("program-", ".err");
        try {
            long begun = System.nanoTime();
            Process process = start(out, err, words);
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("does not end: " + List.of(words));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Ended(process.exitValue(), text(out), text(err), took);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
