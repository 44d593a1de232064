package org.massageoutcomes.report.words;

import java.time.YearMonth;
import java.util.ArrayList;
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

    /**
     * The last two months that both arms can show.
     *
     * @param last the later one
     * @param before the earlier one; null where there is none
     * @param hidden months after the last one, which would tell of a few clients
     */
    public record Pair(YearMonth last, @Nullable YearMonth before, List<YearMonth> hidden) {
        public Pair {
            hidden = List.copyOf(hidden);
        }
    }

    /** Empty where no month can be shown for all charts. */
    public static Optional<Pair> lastMonths(List<RunChart> charts) {
        List<YearMonth> months = charts.stream()
                .flatMap(chart -> chart.points().stream())
                .map(RunChart.Point::month)
                .distinct()
                .sorted()
                .toList();
        List<YearMonth> shown = months.stream()
                .filter(month -> charts.stream().allMatch(chart -> mean(chart, month) != null))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        YearMonth last = shown.get(shown.size() - 1);
        return Optional.of(new Pair(
                last,
                shown.size() < 2 ? null : shown.get(shown.size() - 2),
                months.stream().filter(month -> month.isAfter(last)).toList()));
    }

    /** Which months are compared, e.g. {@code October against September 2026}. */
    public static String heading(Pair pair) {
        String last = Numbers.month(pair.last());
        YearMonth before = pair.before();
        if (before == null) {
            return last;
        }
        return before.getYear() == pair.last().getYear()
                ? last.replace(" " + before.getYear(), "") + " against " + Numbers.month(before)
                : last + " against " + Numbers.month(before);
    }

    /** The two months in sentences, one an arm, after what kept later ones back. */
    public static List<String> sentences(Pair pair, List<RunChart> charts, Scale scale) {
        List<String> sentences = new ArrayList<>();
        if (!pair.hidden().isEmpty()) {
            String both = charts.size() > 1 ? " for both types" : "";
            sentences.add(months(pair.hidden()) + " cannot be shown" + both + " without telling of a few clients; "
                    + (pair.before() == null ? "this is the last month" : "these are the last two months")
                    + " that can be shown" + both + ".");
        } else if (pair.before() == null) {
            sentences.add("No earlier month can be shown to compare it with.");
        }
        charts.forEach(chart -> sentences.add(sentence(pair, chart, scale)));
        return sentences;
    }

    /** The year after the last month of it: {@code October and November 2026}. */
    private static String months(List<YearMonth> months) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = months.get(i);
            boolean yearFollows = i + 1 < months.size() && months.get(i + 1).getYear() == month.getYear();
            words.add(yearFollows ? monthAlone(month) : Numbers.month(month));
        }
        return Sentences.list(words.stream());
    }

    private static String monthAlone(YearMonth month) {
        return Numbers.month(month).replace(" " + month.getYear(), "");
    }

    private static String sentence(Pair pair, RunChart chart, Scale scale) {
        YearMonth before = pair.before();
        String earlier = before == null ? "" : ", after " + amount(mean(chart, before), scale) + " the month before";
        if (before != null && !before.plusMonths(1).equals(pair.last())) {
            earlier = ", after " + amount(mean(chart, before), scale) + " in " + Numbers.month(before);
        }
        return Terms.arm(chart.arm()) + ": " + amount(mean(chart, pair.last()), scale) + earlier + ". "
                + signals(chart, pair.last());
    }

    /** Charts of both arms in one clause; the same is said once. */
    public static String findings(List<RunChart> charts) {
        boolean quiet = charts.stream()
                .allMatch(chart -> !chart.trial()
                        && chart.points().stream()
                                .allMatch(point -> point.signals().isEmpty()));
        return quiet
                ? "no month out of the ordinary"
                : String.join("; ", charts.stream().map(Trend::finding).toList());
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

    private static String signals(RunChart chart, YearMonth month) {
        Set<Signal> signals = point(chart, month).map(RunChart.Point::signals).orElse(Set.of());
        String trial = chart.trial() ? " The limits are on trial: fewer than twelve months." : "";
        return signals.isEmpty()
                ? "That is ordinary month-to-month variation." + trial
                : "Out of the ordinary: " + words(signals) + "." + trial;
    }

    private static String amount(@Nullable Double mean, Scale scale) {
        return mean == null ? "" : scale.signed(mean);
    }

    private static @Nullable Double mean(RunChart chart, YearMonth month) {
        return point(chart, month).map(RunChart.Point::mean).orElse(null);
    }

    private static Optional<RunChart.Point> point(RunChart chart, YearMonth month) {
        return chart.points().stream()
                .filter(point -> point.month().equals(month))
                .findFirst();
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
