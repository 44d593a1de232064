package org.massageoutcomes.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.Ingested;
import org.massageoutcomes.ingest.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code massage-outcomes validate}: accounts for every row on standard error, and analyses nothing. */
@Command(
        name = "validate",
        header = "Read exports and account for every row; analyse and publish nothing.",
        synopsisHeading = "%nUsage:%n",
        description = {"", "Says what became of the rows of each file, and for rows not used, why and what to do.", ""},
        parameterListHeading = "Input:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  massage-outcomes validate clinic.csv",
            "  massage-outcomes validate exports/ --study shoulder.yaml --charset windows-1252"
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100)
public final class ValidateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter err = Console.of(spec).err();
        Ingested ingested;
        try (PhaseLine progress = PhaseLine.onTerminal(err)) {
            ingested = reading.read(reading.study(), progress);
        }
        printFiles(ingested, err);
        printRules(ingested, err);
        ingested.notes().forEach(err::println);
        return ExitCode.OK.code();
    }

    private static void printFiles(Ingested ingested, PrintWriter err) {
        err.printf(
                Locale.ROOT,
                "%12s %12s %12s %12s %12s  %s%n",
                "records",
                "used",
                "quarantined",
                "duplicates",
                "blank",
                "file");
        for (FileAccount file : ingested.accounting().files()) {
            err.printf(
                    Locale.ROOT,
                    "%,12d %,12d %,12d %,12d %,12d  %s%n",
                    file.records(),
                    file.used(),
                    file.quarantined(),
                    file.duplicates(),
                    file.blank(),
                    file.name());
        }
    }

    private static void printRules(Ingested ingested, PrintWriter err) {
        Map<Rule, Long> rows = Intakes.rowsByRule(ingested.quarantine());
        rows.forEach((rule, count) ->
                err.printf(Locale.ROOT, "%,12d %s: %s; %s%n", count, rule.code(), rule.explanation(), rule.hint()));
    }
}
