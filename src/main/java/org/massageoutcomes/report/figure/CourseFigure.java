package org.massageoutcomes.report.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.compare.CourseCurve;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.report.chart.Caption;
import org.massageoutcomes.report.chart.CourseLines;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.study.Outcome;

/** Scores at the door, visit by visit. */
public final class CourseFigure {
    private CourseFigure() {}

    /** Of all conditions together, or else of the one with the most clients; empty where that was not recorded. */
    public static Optional<CourseLines> of(Outcome outcome, Facts facts) {
        List<CourseCurve> curves = curves(outcome, facts).stream()
                .filter(curve -> !curve.points().isEmpty())
                .toList();
        return curves.stream()
                .max(Comparator.comparing(
                                (CourseCurve curve) -> curve.condition().equals(Key.ALL_CONDITIONS))
                        .thenComparing(curve -> curve.points().get(0).clients()))
                .map(CourseCurve::condition)
                .map(condition -> lines(outcome, condition, curves));
    }

    private static CourseLines lines(Outcome outcome, String condition, List<CourseCurve> curves) {
        List<CourseLines.Line> lines = curves.stream()
                .filter(curve -> curve.condition().equals(condition))
                .map(CourseFigure::line)
                .toList();
        String inside = new Sentences(outcome).outcomeInside();
        String title = Label.shown(condition) + ": mean " + inside + " at the door "
                + String.join("; ", lines.stream().map(CourseFigure::fromTo).toList());
        String subtitle = "Mean " + inside + " before each visit, "
                + Scale.of(outcome).heading()
                + ", clients of one type. Fewer clients at later visits: those who stay may differ.";
        return new CourseLines(
                Words.slug(outcome, "course"),
                new Caption(title, subtitle, title + ". The means are in the table that follows."),
                Scale.of(outcome).heading(),
                lines);
    }

    /** An outcome's curves, of every condition that has them. */
    public static List<CourseCurve> curves(Outcome outcome, Facts facts) {
        return facts.findings().courses().stream()
                .filter(curve -> curve.outcome().equals(outcome.id()))
                .toList();
    }

    private static String fromTo(CourseLines.Line line) {
        List<Double> means = line.means();
        int last = means.size() - 1;
        String first = Numbers.decimal(means.get(0), Scale.DECIMALS);
        return last == 0
                ? first + " at the first " + line.arm().id() + " visit"
                : first + " at the first " + line.arm().id() + " visit, "
                        + Numbers.decimal(means.get(last), Scale.DECIMALS) + " at visit " + (last + 1);
    }

    private static CourseLines.Line line(CourseCurve curve) {
        return new CourseLines.Line(
                curve.arm(),
                curve.points().stream().map(CourseCurve.Point::meanBefore).toList());
    }
}
