package org.massageoutcomes.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.simulate.Months;
import org.massageoutcomes.simulate.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code massage-outcomes simulate}: its options, its messages, its exit codes. The files are {@link SimulatedFiles}'. */
@Command(
        name = "simulate",
        header = "Write a synthetic session export of any size, and the truth behind it.",
        description = {
            "",
            "Clients, therapists and clinics are invented; the nine conditions have made-up effects."
                    + " The truth is written beside the export: FILE.csv and FILE.truth.tsv."
                    + " The same options give the same rows on any machine.",
            ""
        },
        optionListHeading = "Options:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the export and its truth are written",
            "2:wrong usage",
            "73:the file exists already, or cannot be created",
            "74:writing failed midway; nothing is left behind"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  A year of four clinics, then its report:",
            "    massage-outcomes simulate --out export/synthetic-year.csv",
            "    massage-outcomes analyze export/ --out reports/",
            "  Ten million sessions of fifty clinics, compressed:",
            "    massage-outcomes simulate --rows 10000000 --clinics 50 --out synthetic.csv.gz",
            "  Another draw of the same truth:",
            "    massage-outcomes simulate --seed 2 --out export/synthetic-year.csv --force"
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final int CANNOT_CREATE = 73;
    private static final int WRITING_FAILED = 74;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--rows",
            paramLabel = "N",
            converter = Converters.WholeNumber.class,
            description = "Sessions. Default: " + Scenario.ROWS_PER_CLINIC_AND_MONTH + " a clinic and month.")
    private @Nullable Long rows;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Converters.WholeNumber.class,
            defaultValue = "1",
            description = "Any whole number. Default: 1.")
    private long seed;

    @Option(
            names = "--clinics",
            paramLabel = "N",
            converter = Converters.Count.class,
            defaultValue = "4",
            description = "Clinics, of " + Scenario.THERAPISTS_PER_CLINIC + " therapists each. Default: 4.")
    private int clinics;

    @Option(
            names = "--start",
            paramLabel = "YYYY-MM",
            converter = Converters.Month.class,
            defaultValue = "2025-11",
            description = "First month. Default: 2025-11.")
    private YearMonth start = YearMonth.of(2025, 11);

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = Converters.Count.class,
            defaultValue = "12",
            description = "Months covered. Default: 12.")
    private int months;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description =
                    "Export to write, FILE.csv or FILE.csv.gz. Folders on the way are made. Where its name begins with"
                            + " 'synthetic', reports on it say that the data are made up.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace the export, and its truth, if they exist.")
    private boolean force;

    @Override
    public Integer call() {
        CommandSpec command = parsed();
        PrintWriter err = command.commandLine().getErr();
        Scenario scenario = scenario(command);
        SimulatedFiles files = files(command);
        for (Path file : files.both()) {
            if (Files.exists(file) && !force) {
                err.println(file + " exists already: add --force to replace it, or give --out another name.");
                return CANNOT_CREATE;
            }
        }
        try {
            files.createTemporaries();
        } catch (IOException e) {
            err.println(files.export() + " cannot be created: give --out a folder that you may write to.");
            return CANNOT_CREATE;
        }
        return write(scenario, files, command.commandLine());
    }

    private static int write(Scenario scenario, SimulatedFiles files, CommandLine commandLine) {
        PrintWriter err = commandLine.getErr();
        try (PhaseLine progress = PhaseLine.onTerminal(err)) {
            try {
                files.write(scenario, progress);
            } finally {
                files.close();
            }
        } catch (IOException e) {
            err.println(files.export() + " could not be written (" + e.getMessage() + "): make room and run again.");
            return WRITING_FAILED;
        }
        err.println(scenario.rows() + " synthetic sessions; the truth is in " + files.truth());
        commandLine.getOut().println(files.export());
        return 0;
    }

    private Scenario scenario(CommandSpec command) {
        try {
            long sessions = rows == null ? Scenario.usualRows(clinics, months) : rows;
            return Scenario.of(seed, sessions, clinics, new Months(start, months));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private SimulatedFiles files(CommandSpec command) {
        try {
            return SimulatedFiles.at(out);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private CommandSpec parsed() {
        if (spec == null) {
            throw new IllegalStateException("the command is run by picocli, which tells it its options");
        }
        return spec;
    }
}
