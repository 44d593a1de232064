package org.massageoutcomes.command;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.massageoutcomes.report.temporary.HeldFile;
import org.massageoutcomes.simulate.Scenario;
import org.massageoutcomes.simulate.SimulatedExport;
import org.massageoutcomes.simulate.Simulation;
import org.massageoutcomes.simulate.Truth;

/**
 * An export and its truth on disk. Both are written under temporary names beside their places and moved when whole, so a
 * run that fails leaves no half file and whatever was there before. The truth does not end in {@code .csv}: a folder of
 * exports is read by that ending.
 */
final class SimulatedFiles implements Closeable {
    private static final String PLAIN = ".csv";
    private static final String ZIPPED = ".csv.gz";
    private static final String PART = ".part";

    private final Path export;
    private final Path truth;
    private final List<HeldFile> parts = new ArrayList<>();

    private SimulatedFiles(Path export, Path truth) {
        this.export = export;
        this.truth = truth;
    }

    static SimulatedFiles at(Path export) {
        String name = String.valueOf(export.getFileName());
        String ending = name.endsWith(ZIPPED) ? ZIPPED : PLAIN;
        if (!name.endsWith(ending) || name.length() == ending.length()) {
            throw new IllegalArgumentException("--out needs a name that ends in .csv or .csv.gz, not " + export);
        }
        String truth = name.substring(0, name.length() - ending.length()) + ".truth.tsv";
        return new SimulatedFiles(export, export.resolveSibling(truth));
    }

    Path export() {
        return export;
    }

    Path truth() {
        return truth;
    }

    List<Path> both() {
        return List.of(export, truth);
    }

    /** Fails before any row is made if the folder refuses; clears what killed runs left of the same files. */
    void createTemporaries() throws IOException {
        Files.createDirectories(export.toAbsolutePath().resolveSibling("").normalize());
        for (Path file : both()) {
            String begin = "." + file.getFileName() + ".";
            HeldFile part = HeldFile.of(() -> create(file, begin));
            parts.add(part);
            part.path().toFile().deleteOnExit(); // an interrupt from the keyboard skips the finally of the caller
            Pattern ofAnyRun = Pattern.compile(Pattern.quote(begin) + "[0-9]+" + Pattern.quote(PART));
            part.removeThoseOfDeadRuns(ofAnyRun.asMatchPredicate());
        }
    }

    /** Named after the process, or, where a dead one had the same number, the next that is free. */
    private static Path create(Path file, String begin) throws IOException {
        for (long number = ProcessHandle.current().pid(); ; number++) {
            try {
                return Files.createFile(file.resolveSibling(begin + number + PART));
            } catch (FileAlreadyExistsException ofADeadRun) {
                // It is removed once this run has its own.
            }
        }
    }

    /** The truth is moved first: an export is never without it. */
    void write(Scenario scenario, PhaseLine progress) throws IOException {
        HeldFile exportPart = parts.get(0);
        HeldFile truthPart = parts.get(1);
        try (Writer tsv = new BufferedWriter(new OutputStreamWriter(truthPart.stream(), StandardCharsets.UTF_8))) {
            Truth.of(scenario).write(tsv);
        }
        progress.begin("writing sessions");
        try (OutputStream rows = compressed(exportPart.stream())) {
            copy(Simulation.stream(scenario), rows, scenario.rows(), progress);
        }
        move(truthPart.path(), truth);
        move(exportPart.path(), export);
    }

    /** Removes the temporary files; after a success there are none. */
    @Override
    public void close() throws IOException {
        for (HeldFile part : parts) {
            part.close();
            Files.deleteIfExists(part.path());
        }
    }

    private OutputStream compressed(OutputStream file) throws IOException {
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
