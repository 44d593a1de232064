package org.massageoutcomes.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.massageoutcomes.simulate.Scenario;
import org.massageoutcomes.simulate.SimulatedExport;
import org.massageoutcomes.simulate.Simulation;
import org.massageoutcomes.simulate.Truth;

/**
 * An export and its truth on disk. Both are written under temporary names beside their places and moved when whole, so a
 * run that fails leaves no half file and whatever was there before. The truth does not end in {@code .csv}: a folder of
 * exports is read by that ending.
 */
record SimulatedFiles(Path export, Path truth, Path exportPart, Path truthPart) {
    private static final String PLAIN = ".csv";
    private static final String ZIPPED = ".csv.gz";

    static SimulatedFiles at(Path export) {
        String name = String.valueOf(export.getFileName());
        String ending = name.endsWith(ZIPPED) ? ZIPPED : PLAIN;
        if (!name.endsWith(ending) || name.length() == ending.length()) {
            throw new IllegalArgumentException("--out needs a name that ends in .csv or .csv.gz, not " + export);
        }
        String truth = name.substring(0, name.length() - ending.length()) + ".truth.tsv";
        String part = "." + ProcessHandle.current().pid() + ".part";
        return new SimulatedFiles(
                export,
                export.resolveSibling(truth),
                export.resolveSibling("." + name + part),
                export.resolveSibling("." + truth + part));
    }

    List<Path> both() {
        return List.of(export, truth);
    }

    /** Fails before any row is made if the folder refuses. */
    void createTemporaries() throws IOException {
        Files.createDirectories(export.toAbsolutePath().resolveSibling("").normalize());
        for (Path part : List.of(exportPart, truthPart)) {
            Files.createFile(part);
            part.toFile().deleteOnExit(); // an interrupt from the keyboard skips the finally of the caller
        }
    }

    /** The truth is moved first: an export is never without it. */
    void write(Scenario scenario, PhaseLine progress) throws IOException {
        try (BufferedWriter tsv = Files.newBufferedWriter(truthPart)) {
            Truth.of(scenario).write(tsv);
        }
        progress.begin("writing sessions");
        try (OutputStream rows = opened()) {
            copy(Simulation.stream(scenario), rows, scenario.rows(), progress);
        }
        move(truthPart, truth);
        move(exportPart, export);
    }

    /** After a success there is nothing left to remove. */
    void removeTemporaries() throws IOException {
        Files.deleteIfExists(exportPart);
        Files.deleteIfExists(truthPart);
    }

    private OutputStream opened() throws IOException {
        OutputStream file = Files.newOutputStream(exportPart, StandardOpenOption.TRUNCATE_EXISTING);
        return export.toString().endsWith(ZIPPED) ? new QuickGzip(file) : file;
    }

    private static void copy(SimulatedExport export, OutputStream target, long rows, PhaseLine progress)
            throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int count = export.read(chunk, 0, chunk.length); count >= 0; count = export.read(chunk, 0, chunk.length)) {
            target.write(chunk, 0, count);
            progress.reached(export.rowsMade(), rows);
        }
    }

    private static void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
