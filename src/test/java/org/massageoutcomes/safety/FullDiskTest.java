package org.massageoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.command.CommandLines;

/** A disk that is full at any point of a run: an exit code, the last report untouched, nothing left behind. */
@Tag("endurance")
class FullDiskTest {
    private static final int OFFSETS = 50;
    private static final long DISK = 64L << 20;

    @TempDir
    private Path folder;

    private Path disk = Path.of("");
    private Path out = Path.of("");
    private StringWriter said = new StringWriter();

    /** Needs the right to mount, which a test has on a machine of its own and seldom elsewhere. */
    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        out = disk.resolve("out");
        assumeThat(command("mount", "-t", "tmpfs", "-o", "size=" + DISK + ",nr_inodes=2000,mode=700", "tmpfs", disk))
                .as("mount a small disk: needs root")
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", disk);
    }

    private static int command(Object... words) throws Exception {
        return new ProcessBuilder(Stream.of(words).map(String::valueOf).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private int analyze(int sessions) throws IOException {
        StringBuilder rows =
                new StringBuilder("client_id,massage_type,condition,session_date,pain_before,pain_after\n");
        for (int i = 0; i < sessions; i++) {
            int client = i % 40;
            rows.append("C%d,%s,Migraine,2026-10-%02d,%d,%d%n"
                    .formatted(client, client % 2 == 0 ? "regular" : "therapeutic", 1 + i % 28, 5 + i % 4, i * 7 % 5));
        }
        Path export = Files.writeString(folder.resolve("export.csv"), rows);
        return run(export, "--out", out);
    }

    private int run(Object... words) {
        said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        return CommandLines.run(
                writer, writer, Stream.of(words).map(String::valueOf).toArray(String[]::new));
    }

    private long free() throws IOException {
        return Files.getFileStore(disk).getUsableSpace();
    }

    /** Leaves so many bytes free. */
    private void fill(Path ballast, long free) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream file = Files.newOutputStream(ballast)) {
            for (long rest = free() - free; rest > 0; rest -= block.length) {
                file.write(block, 0, (int) Math.min(rest, block.length));
            }
        }
    }

    @Test
    void atFiftyOffsets() throws Exception {
        long before = free();
        assertThat(analyze(160)).as(said.toString()).isZero();
        long report = before - free();
        SortedMap<String, String> last = Folder.contents(out);
        List<String> table = new ArrayList<>(List.of("free bytes\texit\tsaid"));
        int failed = 0;
        for (int offset = 0; offset < OFFSETS; offset++) {
            long left = report * offset / OFFSETS;
            Path ballast = disk.resolve("ballast");
            fill(ballast, left);
            int exit = analyze(161);
            table.add(left + "\t" + exit + "\t" + said.toString().strip().replace(disk.toString(), "…"));
            assertThat(exit).as(said.toString()).isIn(73, 74);
            assertThat(said.toString().lines()).hasSize(1);
            assertThat(said.toString()).contains("No space left on device").doesNotContain("fault of the program");
            assertThat(Folder.contents(out)).isEqualTo(last);
            assertThat(run("verify", out)).isZero();
            failed++;
            Files.delete(ballast);
        }
        assertThat(failed).isEqualTo(OFFSETS);
        assertThat(analyze(161)).as(said.toString()).isZero();
        assertThat(out.resolve("current")).isSymbolicLink();
        assertThat(Files.readSymbolicLink(out.resolve("current"))).hasToString("2026-10.2");
        Table.write("full-disk.tsv", table);
    }

    @Test
    void whereNoMoreFilesFit() throws Exception {
        assertThat(analyze(160)).as(said.toString()).isZero();
        SortedMap<String, String> last = Folder.contents(out);
        for (int left = 0; left < last.size() - 2; left++) {
            Path ballast = Files.createDirectory(disk.resolve("ballast"));
            List<Path> files = new ArrayList<>();
            try {
                for (int i = 0; i < 3_000; i++) {
                    files.add(Files.createFile(ballast.resolve("f" + i)));
                }
            } catch (IOException full) {
                for (int i = 0; i < left; i++) {
                    Files.delete(files.get(i));
                }
            }
            assertThat(analyze(161)).as(said.toString()).isIn(73, 74);
            assertThat(said.toString().lines()).hasSize(1);
            assertThat(Folder.contents(out)).isEqualTo(last);
            Folder.remove(ballast);
        }
        assertThat(analyze(161)).as(said.toString()).isZero();
    }

    @Test
    void aDiskThatOnlyReads() throws Exception {
        assertThat(analyze(160)).as(said.toString()).isZero();
        SortedMap<String, String> last = Folder.contents(out);
        assertThat(command("mount", "-o", "remount,ro", disk)).isZero();

        assertThat(analyze(161)).as(said.toString()).isEqualTo(73);
        assertThat(said.toString()).contains("Read-only file system").hasLineCount(1);
        assertThat(Folder.contents(out)).isEqualTo(last);
        assertThat(run("verify", out)).isZero();
    }
}
