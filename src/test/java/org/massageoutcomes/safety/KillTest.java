package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.command.CommandLines;

/** A run killed at any moment of its life leaves what was published as it was, or what it published whole. */
@Tag("endurance")
class KillTest {
    private static final int ANYWHERE = 140;
    private static final int WHILE_WRITING = 30;
    private static final int WHILE_PUBLISHING = 30;

    @TempDir
    private Path folder;

    private Path out = Path.of("");
    private Path temporary = Path.of("");
    private Path log = Path.of("");
    private final Random random = new Random(20261031);
    private final int[] outcomes = new int[3];

    @BeforeEach
    void folders() throws IOException {
        out = folder.resolve("out");
        temporary = Files.createDirectory(folder.resolve("tmp"));
        log = folder.resolve("log");
    }

    /** The same clients with one more session, and so another report, for each number. */
    private Path export(int number) throws IOException {
        StringBuilder rows =
                new StringBuilder("client_id,massage_type,condition,session_date,pain_before,pain_after\n");
        for (int i = 0; i < 160 + number % 5; i++) {
            int client = i % 40;
            rows.append("C%d,%s,Migraine,2026-10-%02d,%d,%d%n"
                    .formatted(client, client % 2 == 0 ? "regular" : "therapeutic", 1 + i % 28, 5 + i % 4, i * 7 % 5));
        }
        return Files.writeString(folder.resolve("export.csv"), rows);
    }

    private void inThisProcess(Object... words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int exit = CommandLines.run(
                writer, writer, Stream.of(words).map(String::valueOf).toArray(String[]::new));
        assertThat(exit).as(List.of(words) + ": " + said).isZero();
    }

    private Process start(Path export) throws IOException {
        return Program.underTest(folder, "-Djava.io.tmpdir=" + temporary).start(log, log, export, "--out", out);
    }

    @Test
    void atTwoHundredMoments() throws Exception {
        long whole = duration();
        for (int i = 0; i < ANYWHERE; i++) {
            long moment = random.nextLong(whole * 11 / 10);
            kill(i, process -> process.waitFor(moment, TimeUnit.NANOSECONDS));
        }
        for (int i = 0; i < WHILE_WRITING; i++) {
            long after = random.nextLong(400_000_000L);
            kill(i, process -> {
                await(process, ".partial-");
                process.waitFor(after, TimeUnit.NANOSECONDS);
            });
        }
        for (int i = 0; i < WHILE_PUBLISHING; i++) {
            long after = random.nextLong(i % 3 == 0 ? 1 : 3_000_000L);
            kill(i, process -> {
                await(process, ".current-next");
                process.waitFor(after, TimeUnit.NANOSECONDS);
            });
        }
        assertThat(Program.underTest(folder, "-Djava.io.tmpdir=" + temporary)
                        .run(export(0), "--out", out)
                        .exit())
                .isZero();
        assertThat(temporary).isEmptyDirectory();
        Table.write(
                "kill-9.tsv",
                List.of(
                        "moments\tkilled before anything was published\tafter\tover by itself\tcurrent broken\tlitter after the next run",
                        "%d\t%d\t%d\t%d\t0\t0"
                                .formatted(
                                        outcomes[0] + outcomes[1] + outcomes[2],
                                        outcomes[0],
                                        outcomes[1],
                                        outcomes[2])));
    }

    private long duration() throws Exception {
        long longest = 0;
        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            assertThat(start(export(i)).waitFor()).as(Files.readString(log)).isZero();
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        return longest;
    }

    private interface Moment {
        void await(Process process) throws InterruptedException;
    }

    /** Busy, since what is waited for may last for less than a millisecond. */
    private void await(Process process, String name) {
        while (process.isAlive()) {
            String[] names = out.toFile().list();
            if (names != null && Stream.of(names).anyMatch(entry -> entry.startsWith(name))) {
                return;
            }
        }
    }

    private void kill(int number, Moment moment) throws Exception {
        boolean first = number % 4 == 0;
        forget(first ? "" : currentName());
        String before = currentName();
        Path export = export(number);
        Process process = start(export);
        moment.await(process);
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();

        String after = currentName();
        assertThat(first && after.isEmpty() || Files.isDirectory(out.resolve("current")))
                .as("current after " + before)
                .isTrue();
        for (String report : reports()) {
            inThisProcess("verify", out.resolve(report));
        }
        if (!after.isEmpty()) {
            inThisProcess("verify", out);
        }
        outcomes[!alive ? 2 : reports().size() > (before.isEmpty() ? 0 : 1) ? 1 : 0]++;

        inThisProcess(export, "--out", out);
        assertThat(names()).allMatch(name -> name.matches("2026-10(\\.\\d+)?|current|\\.lock"));
        inThisProcess("verify", out);
    }

    private List<String> reports() {
        return names().stream().filter(name -> name.startsWith("2026-10")).toList();
    }

    private List<String> names() {
        String[] names = out.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    /** The run that current points to; empty where there is none. */
    private String currentName() throws IOException {
        return Files.isSymbolicLink(out.resolve("current"))
                ? Files.readSymbolicLink(out.resolve("current")).toString()
                : "";
    }

    /** Removes all reports but one. */
    private void forget(String kept) throws IOException {
        if (kept.isEmpty()) {
            Files.deleteIfExists(out.resolve("current"));
        }
        for (String report : reports()) {
            if (!report.equals(kept)) {
                Folder.remove(out.resolve(report));
            }
        }
    }
}
