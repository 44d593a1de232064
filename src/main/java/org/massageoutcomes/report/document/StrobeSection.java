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
        TableBuilder table = new TableBuilder(
                        "strobe",
                        "STROBE, cohort studies (von Elm and others 2007); what only a person knows is marked")
                .column("Item")
                .column("Asked")
                .column("Answer");
        add(
                table,
                "1a",
                "Design named in title or abstract",
                "Not in the title, which is the clinic's; the question and How far to trust it, on the first page, name clinic records");
        add(table, "1b", "Abstract", "The first page");
        add(table, "2", "Background and rationale", PERSON);
        add(table, "3", "Objectives", "The question on the first page");
        add(table, "4", "Study design", "Records of sessions, compared by type of massage; nobody was assigned");
        add(
                table,
                "5",
                "Setting, locations, dates",
                "Period: " + FlowWords.period(findings.scope()) + ". Setting and locations: " + PERSON);
        add(
                table,
                "6a",
                "Participants, eligibility, follow-up",
                "Every valid session in the period; see From rows to sessions. How clients came to the clinic: "
                        + PERSON);
        add(table, "6b", "Matching", "None");
        add(
                table,
                "7",
                "Variables",
                "See Methods; thresholds and margins are stated with every table. Details adjusted for: see Were the clients of both types alike?");
        add(table, "8", "Data sources and measurement", "Exports of sessions (CSV). Who measured, and how: " + PERSON);
        add(table, "9", "Bias", "See Were the clients of both types alike?, and Do other analyses agree?");
        add(table, "10", "Study size", FlowWords.sessions(findings.flow()) + " No size was planned");
        add(table, "11", "Quantitative variables", "Scores are used as recorded, not grouped");
        methodsAndResults(table);
        return new Section("strobe", "STROBE checklist", List.of(table.build()));
    }

    private static void methodsAndResults(TableBuilder table) {
        add(table, "12a", "Statistical methods, confounding", "See Methods");
        add(
                table,
                "12b",
                "Subgroups and interactions",
                "Each condition by itself; their differences in How much do conditions differ?");
        add(
                table,
                "12c",
                "Missing data",
                "A session without both scores is left out of that outcome; how many, in Who came, by type of massage");
        add(
                table,
                "12d",
                "Loss to follow-up",
                "None within a session; for courses, shares of clients who came again are in Who came, by type of massage");
        add(
                table,
                "12e",
                "Sensitivity analyses",
                "See Do other analyses agree?, and, where types are ambiguous, What if ambiguous types are counted otherwise?");
        add(table, "13a", "Numbers at each stage", "See From rows to sessions");
        add(table, "13b", "Reasons for leaving out", "See Quality of the data");
        add(table, "13c", "Flow diagram", "See From rows to sessions");
        add(table, "14a", "Characteristics", "See Who came, by type of massage");
        add(
                table,
                "14b",
                "Missing data by variable",
                "See Who came, by type of massage, and Were the clients of both types alike? (not recorded)");
        add(table, "14c", "Follow-up time", "Within a session; courses by visit in Results for each condition");
        add(table, "15", "Outcome data", "See Results for each condition");
        add(
                table,
                "16a",
                "Estimates, unadjusted and adjusted",
                "See Results for each condition, and The answers, with their numbers");
        add(table, "16b", "Category boundaries", "Stated in the tables of responses and of spread");
        add(table, "16c", "Absolute measures", "Differences are in the outcome's unit; NNT with the responses");
        add(table, "17", "Other analyses", "See Do other analyses agree?");
        add(table, "18", "Key results", "The first page");
        add(table, "19", "Limitations", "How far to trust it, on the first page; others: " + PERSON);
        add(table, "20", "Interpretation", PERSON);
        add(table, "21", "Generalisability", PERSON);
        add(table, "22", "Funding", PERSON);
    }

    private static void add(TableBuilder table, String item, String asked, String answer) {
        table.row(Cell.text(item), Cell.text(asked), Cell.text(answer));
    }
}
