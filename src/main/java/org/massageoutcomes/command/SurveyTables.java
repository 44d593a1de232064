package org.massageoutcomes.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.massageoutcomes.ingest.Accounting;
import org.massageoutcomes.ingest.FileAccount;
import org.massageoutcomes.ingest.QuarantinedRow;
import org.massageoutcomes.ingest.RuleCount;
import org.massageoutcomes.ingest.Suggestions;
import org.massageoutcomes.ingest.Survey;

/** What validation found, as text: rows by file, rows by rule with the first places, and what a study file could say. */
final class SurveyTables {
    private final PrintWriter err;

    SurveyTables(PrintWriter err) {
        this.err = err;
    }

    void print(Survey survey) {
        if (!survey.accounting().files().isEmpty()) {
            printFiles(survey.accounting());
        }
        printRules(RuleCount.of(survey.quarantine()));
        printSuggestions(survey.suggestions());
        survey.notes().forEach(note -> err.println(Failures.oneLine(note)));
    }

    private void printFiles(Accounting accounting) {
        line("%12s %12s %12s %12s %12s  %s", "records", "used", "quarantined", "duplicates", "blank", "file");
        for (FileAccount file : accounting.files()) {
            line(
                    "%,12d %,12d %,12d %,12d %,12d  %s",
                    file.records(),
                    file.used(),
                    file.quarantined(),
                    file.duplicates(),
                    file.blank(),
                    Failures.oneLine(file.name()));
        }
    }

    private void printRules(List<RuleCount> rules) {
        if (rules.isEmpty()) {
            return;
        }
        line("");
        line("%12s  %-20s %s", "rows", "rule", "first lines");
        for (RuleCount count : rules) {
            line("%,12d  %-20s %s", count.rows(), count.rule().code(), places(count));
            line("%14s%s; %s", "", count.rule().explanation(), count.rule().hint());
        }
    }

    private static String places(RuleCount count) {
        return count.first().stream().map(SurveyTables::place).collect(Collectors.joining("; "))
                + (count.rows() > count.first().size() ? "; …" : "");
    }

    private static String place(QuarantinedRow row) {
        return Failures.oneLine(
                row.file() + " line " + row.line() + (row.column().isEmpty() ? "" : ", " + row.column()));
    }

    private void printSuggestions(Suggestions suggestions) {
        if (suggestions.isEmpty()) {
            return;
        }
        line("");
        line("A study file could say (check each; --suggest FILE writes it):");
        SuggestedStudy.draft(suggestions).yaml().lines().forEach(yaml -> line("  %s", yaml));
        line("");
    }

    private void line(String format, Object... words) {
        err.println(String.format(Locale.ROOT, format, words));
    }
}
