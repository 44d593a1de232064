package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.report.figure.FlowFigure;
import org.massageoutcomes.report.figure.ResponderFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.FlowWords;
import org.massageoutcomes.report.words.Sites;

/** The STROBE checklist for observational studies: what a machine can fill, and what a person must. */
final class StrobeSection {
    private static final String PERSON = "For a person to fill in";

    /** Sections that answers point to, and that not every report has. */
    private static final List<String> POINTED_TO = List.of(
            "Who came, by type of massage",
            "Results for each condition",
            "Do other analyses agree?",
            "Were the clients of both types alike?",
            "How much do conditions differ?",
            "What if ambiguous types are counted otherwise?");

    private final Facts facts;
    private final List<String> absent;
    private final String absence;
    private final TableBuilder table = new TableBuilder(
                    "strobe", "STROBE, cohort studies (von Elm and others 2007); what only a person knows is marked")
            .column("Item")
            .column("Asked")
            .column("Answer");

    private StrobeSection(Facts facts, List<String> absent) {
        this.facts = facts;
        this.absent = absent;
        this.absence = Sites.arePooled(facts) ? " (in the sites' own reports)" : " (not in this report)";
    }

    /** @param others sections of the report, by title */
    static Section of(Facts facts, Set<String> others) {
        StrobeSection section = new StrobeSection(
                facts,
                POINTED_TO.stream().filter(title -> !others.contains(title)).toList());
        section.methods();
        section.methodsAndResults();
        return new Section("strobe", "STROBE checklist", List.of(section.table.build()));
    }

    private void methods() {
        Findings findings = facts.findings();
        add(
                "1a",
                "Design named in title or abstract",
                "The question and How far to trust it, on the first page, name clinic records");
        add("1b", "Abstract", "The first page");
        add("2", "Background and rationale", PERSON);
        add("3", "Objectives", "The question on the first page");
        add("4", "Study design", "Records of sessions, compared by type of massage; nobody was assigned");
        add(
                "5",
                "Setting, locations, dates",
                "Period: " + FlowWords.period(findings.scope()) + ". Setting and locations: " + PERSON);
        add(
                "6a",
                "Participants, eligibility, follow-up",
                "Every valid session in the period; see From rows to sessions. How clients came to the clinic: "
                        + PERSON);
        add("6b", "Matching", "None");
        add(
                "7",
                "Variables",
                "See Methods; thresholds and margins are stated with every table. Details adjusted for: see Were the clients of both types alike?");
        add("8", "Data sources and measurement", "Exports of sessions (CSV). Who measured, and how: " + PERSON);
        add("9", "Bias", "See Were the clients of both types alike?, and Do other analyses agree?");
        add("10", "Study size", FlowWords.sessions(findings.flow()) + " No size was planned");
        add("11", "Quantitative variables", "Scores are used as recorded, not grouped");
    }

    private void methodsAndResults() {
        Findings findings = facts.findings();
        boolean isFollowed =
                findings.scope().datesRecorded() && findings.scope().clientsRecorded();
        add("12a", "Statistical methods, confounding", "See Methods");
        add(
                "12b",
                "Subgroups and interactions",
                "Each condition by itself; their differences in How much do conditions differ?");
        add(
                "12c",
                "Missing data",
                "A session without both scores is left out of that outcome; how many, in Who came, by type of massage");
        add(
                "12d",
                "Loss to follow-up",
                isFollowed
                        ? "None within a session; for courses, shares of clients who came again are in Who came, by type of"
                                + " massage"
                        : "None within a session");
        add(
                "12e",
                "Sensitivity analyses",
                "See Do other analyses agree?, and, where types are ambiguous, What if ambiguous types are counted otherwise?");
        add("13a", "Numbers at each stage", "See From rows to sessions");
        add("13b", "Reasons for leaving out", "See Quality of the data");
        add(
                "13c",
                "Flow diagram",
                FlowFigure.of(facts).isPresent()
                        ? "See From rows to sessions"
                        : "As a table: see From rows to sessions");
        add("14a", "Characteristics", "See Who came, by type of massage");
        add(
                "14b",
                "Missing data by variable",
                "See what is not recorded in Who came, by type of massage, and Were the clients of both types alike?");
        add(
                "14c",
                "Follow-up time",
                "Within a session" + (isFollowed ? "; courses by visit in Results for each condition" : ""));
        add("15", "Outcome data", "See Results for each condition");
        add(
                "16a",
                "Estimates, unadjusted and adjusted",
                "See Results for each condition, and The answers, with their numbers");
        add("16b", "Category boundaries", categories());
        add("16c", "Absolute measures", "Differences are in the outcome's unit; NNT in Results for each condition");
        add("17", "Other analyses", "See Do other analyses agree?");
        add("18", "Key results", "The first page");
        add("19", "Limitations", "How far to trust it, on the first page; others: " + PERSON);
        add("20", "Interpretation", PERSON);
        add("21", "Generalisability", PERSON);
        add("22", "Funding", PERSON);
    }

    private String categories() {
        List<String> tables = new ArrayList<>();
        if (facts.findings().outcomes().stream()
                .anyMatch(outcome -> !ResponderFigure.thresholds(outcome, facts).isEmpty())) {
            tables.add("of responses");
        }
        if (!facts.findings().changes().isEmpty()) {
            tables.add("of spread");
        }
        return tables.isEmpty()
                ? "No outcome is cut into categories"
                : "Stated in the tables " + String.join(" and ", tables);
    }

    private void add(String item, String asked, String answer) {
        String here = answer;
        for (String title : absent) {
            here = here.replace(title, title + absence);
        }
        table.row(Cell.text(item), Cell.text(asked), Cell.text(here));
    }
}
