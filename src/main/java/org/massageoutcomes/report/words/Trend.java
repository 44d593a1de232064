package org.massageoutcomes.report.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.stats.Signal;

/** Months in words; whether anything changed is said by the signals only, never by two months alone. */
public final class Trend {
    private static final int MOST_NAMED = 3;

    private Trend() {}

    /** The last month beside the one before it; empty where the chart has no months. */
    public static Optional<String> lastMonth(RunChart chart, Scale scale) {
        List<RunChart.Point> points = chart.points();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        RunChart.Point last = points.get(points.size() - 1);
        String before = points.size() < 2 ? "" : ", " + month(points.get(points.size() - 2), scale);
        return Optional.of(Terms.arm(chart.arm()) + ": " + month(last, scale) + before + ". " + signals(chart, last));
    }

    /** The chart in one sentence: whether any month is out of the ordinary, and which. */
    public static String finding(RunChart chart) {
        List<String> months = chart.points().stream()
                .filter(point -> !point.signals().isEmpty())
                .map(point -> Numbers.month(point.month()))
                .toList();
        String words = months.isEmpty()
                ? "no month out of the ordinary"
                : "out of the ordinary in "
                        + (months.size() > MOST_NAMED
                                ? months.size() + " of " + chart.points().size() + " months"
                                : Sentences.list(months.stream()));
        return Terms.arm(chart.arm()) + ": " + words + (chart.trial() ? " (trial limits)" : "");
    }

    /** What is out of the ordinary about a month. */
    public static String words(Set<Signal> signals) {
        return Sentences.list(signals.stream().sorted().map(Trend::words));
    }

    private static String signals(RunChart chart, RunChart.Point last) {
        if (last.mean() == null) {
            return "Nothing can be said of a month with too few clients.";
        }
        String trial = chart.trial() ? " The limits are on trial: fewer than twelve months." : "";
        return last.signals().isEmpty()
                ? "That is ordinary month-to-month variation." + trial
                : "Out of the ordinary: " + words(last.signals()) + "." + trial;
    }

    private static String month(RunChart.Point point, Scale scale) {
        return Numbers.month(point.month()) + " " + mean(point.mean(), scale);
    }

    private static String mean(@Nullable Double mean, Scale scale) {
        return mean == null ? "too few clients to show" : (mean < 0 ? "\u2212" : "") + scale.amount(mean);
    }

    private static String words(Signal signal) {
        return switch (signal) {
            case OUTSIDE -> "outside the limits of ordinary variation";
            case SEVEN_TREND -> "in a run of seven or more that rise or fall";
            case SEVEN_SIDE -> "in a run of seven or more on one side of the mean";
            case TWO_OF_THREE -> "two of three months near the same limit";
        };
    }
}
