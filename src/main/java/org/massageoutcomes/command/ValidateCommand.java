package org.massageoutcomes.command;

import java.io.FileDescriptor;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.ingest.Survey;
import org.massageoutcomes.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code massage-outcomes validate}: accounts for every row on standard error, suggests a study file, analyses nothing. */
@Command(
        name = "validate",
        header = "Read exports and account for every row; analyse and publish nothing.",
        synopsisHeading = "%nUsage:%n",
        description = {
            "",
            "Says what became of the rows of each file, for rows not used why and what to do, and what a study file could"
                    + " say where headings, massage types or conditions nearly fit.",
            ""
        },
        parameterListHeading = "Input:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  massage-outcomes validate clinic.csv",
            "  massage-outcomes validate exports/ --study shoulder.yaml --charset windows-1252",
            "  massage-outcomes validate clinic.csv --suggest study.yaml"
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

    @Option(
            names = "--suggest",
            paramLabel = "FILE",
            description =
                    "Write a study file for headings and labels that nearly fit, to be checked and given to --study.")
    private @Nullable Path suggest;

    @Option(names = "--force", description = "Replace the study file that --suggest names.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Study study = reading.study();
        @Nullable SuggestedStudy file = suggest == null ? null : new SuggestedStudy(suggest, force);
        if (file != null) {
            file.requireFree();
        }
        Survey survey;
        try (PhaseLine progress = PhaseLine.onTerminal(console.err())) {
            survey = reading.survey(study, progress);
        }
        new SurveyTables(console.err()).print(survey);
        if (file != null && survey.suggestions().isEmpty()) {
            console.err().println("nothing to suggest: no study file is written");
        } else if (file != null) {
            file.write(survey.suggestions(), reading.studyFile());
            console.out().println(file.file());
            console.err().println("check that study file line by line, then run again with --study and it");
        }
        survey.refusals().forEach(refused -> console.err().println(Failures.oneLine(refused.getMessage())));
        if (StandardStreams.isLost(System.err, FileDescriptor.err)) {
            return ExitCode.FAILED_MIDWAY.code();
        }
        return survey.refusals().isEmpty()
                ? ExitCode.OK.code()
                : survey.refusals().get(0).exitCode();
    }
}
