package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massageoutcomes.report.words.Facts;

/**
 * A whole report in words, tables and figures.
 *
 * @param front for a manager
 * @param fit how the first page is set where it is printed
 * @param sections for a researcher; what the findings have nothing for is left out
 * @param footer the program and its run
 */
public record Document(FrontPage front, Fit fit, List<Section> sections, String footer) {
    public Document {
        sections = List.copyOf(sections);
    }

    public static Document of(Facts facts) {
        List<Section> findings = Stream.of(
                        Optional.of(AnswersSection.of(facts)),
                        Optional.of(FlowSection.of(facts)),
                        ArmsSection.of(facts),
                        ResultsSection.of(facts),
                        RobustnessSection.of(facts),
                        BalanceSection.of(facts),
                        HeterogeneitySection.of(facts),
                        SitesSection.of(facts),
                        TherapistsSection.of(facts),
                        MonthsSection.of(facts),
                        ClaimsSection.of(facts),
                        SensitivitySection.of(facts),
                        Optional.of(QualitySection.of(facts)))
                .flatMap(Optional::stream)
                .toList();
        Set<String> titles = findings.stream().map(Section::title).collect(Collectors.toSet());
        List<Section> sections = new ArrayList<>(findings);
        sections.addAll(List.of(MethodsSection.of(facts), StrobeSection.of(facts, titles), GlossarySection.of()));
        String footer = "massage-outcomes " + facts.findings().scope().version() + ", run "
                + facts.findings().scope().run() + ". Every estimate is in results.csv"
                + (facts.findings().runCharts().isEmpty() ? "." : ", every month in results.json.");
        FrontPage front = FrontPage.of(facts);
        return new Document(front, Fit.of(front), sections, footer);
    }
}
