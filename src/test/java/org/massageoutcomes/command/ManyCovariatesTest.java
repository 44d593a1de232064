package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study may adjust for more columns than there are combinations of levels in a long. */
class ManyCovariatesTest {
    private static final int COVARIATES = 70;

    @TempDir
    Path folder;

    @Test
    void seventyCovariatesOfTwoLevelsAreAdjustedFor() throws IOException {
        String names = IntStream.range(0, COVARIATES).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder export =
                new StringBuilder("client_id,massage_type,condition,pain_before,pain_after," + names + "\n");
        for (int client = 0; client < 400; client++) {
            export.append("C").append(client).append(client % 2 == 0 ? ",therapeutic" : ",regular");
            export.append(",Migraine,")
                    .append(4 + random.nextInt(6))
                    .append(",")
                    .append(random.nextInt(4));
            for (int i = 0; i < COVARIATES; i++) {
                export.append(random.nextBoolean() ? ",a" : ",b");
            }
            export.append("\n");
        }
        Files.writeString(folder.resolve("export.csv"), export);
        Files.writeString(folder.resolve("study.yaml"), "adjust_for: [" + names + "]\n");

        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLines.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                folder.resolve("export.csv").toString(),
                "--study",
                folder.resolve("study.yaml").toString(),
                "--out",
                folder.resolve("reports").toString());

        assertThat(code).describedAs(err.toString()).isEqualTo(ExitCode.OK.code());
        assertThat(Files.readAllLines(folder.resolve("reports/current/internal/results.csv")))
                .anyMatch(line ->
                        line.startsWith("pain,Migraine,covariate_adjusted,difference,") && line.endsWith(",ok"));
    }
}
