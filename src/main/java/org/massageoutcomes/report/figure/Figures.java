package org.massageoutcomes.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.report.chart.Figure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.study.Outcome;

/** Every chart of a report. */
public final class Figures {
    private Figures() {}

    /** All figures that the findings have something for; of outcomes without verdict the months only. */
    public static List<Figure> all(Facts facts) {
        Stream<Figure> others = facts.findings().outcomes().stream()
                .filter(outcome -> !facts.primaryOutcomes().contains(outcome))
                .flatMap(outcome -> RunFigure.of(outcome, facts).stream());
        Stream<Figure> answers = facts.primaryOutcomes().stream().flatMap(outcome -> of(outcome, facts));
        return Stream.concat(FlowFigure.of(facts).stream(), Stream.concat(answers, others))
                .toList();
    }

    private static Stream<Figure> of(Outcome outcome, Facts facts) {
        Stream<Optional<? extends Figure>> figures = Stream.of(
                ForestFigure.of(outcome, facts),
                DumbbellFigure.of(outcome, facts),
                ResponderFigure.of(outcome, facts),
                ChangeFigure.of(outcome, facts),
                RunFigure.of(outcome, facts),
                CourseFigure.of(outcome, facts),
                LoveFigure.of(outcome, facts),
                StripFigure.of(outcome, facts),
                EValueFigure.of(outcome, facts));
        return Stream.of(
                        figures.flatMap(Optional::stream),
                        SiteForestFigure.of(outcome, facts).stream(),
                        FunnelFigure.of(outcome, facts).stream())
                .flatMap(each -> each);
    }
}
