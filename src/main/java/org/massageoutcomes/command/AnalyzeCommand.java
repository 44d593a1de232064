package org.massageoutcomes.command;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.Published;
import org.massageoutcomes.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code massage-outcomes [analyze]}: from exports to a published report, whose path it prints. */
@Command(
        name = "massage-outcomes",
        header = "Does therapeutic massage do more for this condition than regular massage, and how sure can we be?",
        customSynopsis = {
            "massage-outcomes [analyze] [INPUT…] [--out DIR] [--study FILE] [--month YYYY-MM]",
            "                 [--charset NAME] [--min-clients N] [--max-bad PERCENT] [-v]",
            "massage-outcomes COMMAND --help"
        },
        synopsisHeading = "%nUsage:%n",
        description = {
            "",
            "Reads session exports, compares the two kinds of massage condition by condition, and publishes a report"
                    + " as one folder, whole or not at all. Without arguments: data/ in, reports/ out."
                    + " The path of the report goes to standard output, everything else to standard error.",
            ""
        },
        parameterListHeading = "Input:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  Every export in data/, report in reports/:",
            "    massage-outcomes",
            "  October, with the eleven months before it:",
            "    massage-outcomes --month 2026-10 exports/ --out reports/",
            "  A clinic with its own headings and outcomes:",
            "    massage-outcomes clinic.csv --study shoulder.yaml",
            "  What is wrong with an export, before anything is analysed:",
            "    massage-outcomes validate clinic.csv"
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100)
public final class AnalyzeCommand implements Callable<Integer> {
    private final MainJob job;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of reports, made if missing. Default: reports/.")
    private Path out = Path.of("reports");

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            converter = Converters.Month.class,
            description = "Analyse the twelve months that end with this one, and compare it with the one before.")
    private @Nullable YearMonth month;

    @Option(
            names = "--min-clients",
            paramLabel = "N",
            converter = Converters.MinimumClients.class,
            description = "Distinct clients per kind of massage below which nothing is shown; at least 10.")
    private int minimumClients = Study.LEAST_MINIMUM_CLIENTS;

    AnalyzeCommand(MainJob job) {
        this.job = job;
    }

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Published published;
        try (PhaseLine progress = PhaseLine.onTerminal(console.err())) {
            published = job.run(reading, out, Optional.ofNullable(month), minimumClients, progress);
        }
        if (!published.isNew()) {
            console.err().println("nothing has changed since this report was published");
        }
        console.out().println(published.folder());
        return ExitCode.OK.code();
    }
}
