package org.massageoutcomes.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.report.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code massage-outcomes verify}: whether a report is still what was published. */
@Command(
        name = "verify",
        header = "Check a report against its manifest.",
        synopsisHeading = "%nUsage:%n",
        description = {"", "Names every file that is missing, was changed, or does not belong to the report.", ""},
        parameterListHeading = "Input:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the report is as it was published",
            "2:wrong usage",
            "65:the report is not as it was published",
            "66:there is no report"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  massage-outcomes verify reports/", "  massage-outcomes verify reports/2026-10.2"},
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100)
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "REPORT_DIR",
            description = "A report's folder, or a folder of reports, whose newest is checked.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        PrintWriter err = Console.of(spec).err();
        Path report = Verification.locate(folder)
                .orElseThrow(() -> new Refused(ExitCode.INPUT_MISSING, folder + ": there is no report here"));
        Verification verification = Verification.of(report);
        for (String difference : verification.differences()) {
            err.println(Failures.oneLine(report + "/" + difference));
        }
        if (!verification.isIntact()) {
            return ExitCode.DATA_UNUSABLE.code();
        }
        err.println(Failures.oneLine(report.toString()) + ": all " + verification.files() + " files are as published");
        return ExitCode.OK.code();
    }
}
