package org.massageoutcomes.report.document;

import java.util.List;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.FlowWords;

/** The STROBE checklist for observational studies: what a machine can fill, and what a person must. */
final class StrobeSection {
    private static final String PERSON = "For a person to fill in";

    private StrobeSection() {}

    static Section of(Facts facts) {
        Findings findings = facts.findings();
        TableBuilder table = new TableBuilder("strobe", "STROBE, cohort studies")
                .column("Item")
                .column("Asked")
                .column("Answer");
        add(table, "1", "Title and abstract", "The first page; the design is observational");
        add(table, "2", "Background and rationale", PERSON);
        add(table, "3", "Objectives", "The question on the first page");
        add(table, "4", "Study design", "Clinic records, sessions compared by type of massage");
        add(table, "5", "Setting and dates", "Period: " + FlowWords.period(findings.scope()) + ". Setting: " + PERSON);
        add(table, "6", "Participants", "Every valid session in the period; see From rows to sessions");
        add(table, "7", "Variables", "See Methods; thresholds and margins are stated with every table");
        add(table, "8", "Data sources", "session exports of the clinics (CSV)");
        add(table, "9", "Bias", "See Were the clients of both types alike?, and Do other analyses agree?");
        add(table, "10", "Study size", FlowWords.sessions(findings.flow()) + " No size was planned");
        add(table, "11", "Quantitative variables", "Scores are used as recorded, not grouped");
        add(table, "12", "Statistical methods", "See Methods");
        add(table, "13", "Participants, numbers", "See From rows to sessions");
        add(table, "14", "Descriptive data", "See Who came, by type of massage");
        add(table, "15", "Outcome data", "See Results for each condition");
        add(table, "16", "Main results", "See The answers, with their numbers");
        add(table, "17", "Other analyses", "See Do other analyses agree?");
        add(table, "18", "Key results", "The first page");
        add(table, "19", "Limitations", "How far to trust it, on the first page; others: " + PERSON);
        add(table, "20", "Interpretation", PERSON);
        add(table, "21", "Generalisability", PERSON);
        add(table, "22", "Funding", PERSON);
        return new Section("strobe", "STROBE checklist", List.of(table.build()));
    }

    private static void add(TableBuilder table, String item, String asked, String answer) {
        table.row(Cell.text(item), Cell.text(asked), Cell.text(answer));
    }
}
