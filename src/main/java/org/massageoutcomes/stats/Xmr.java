package org.massageoutcomes.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A control chart of single points: which of them are more than noise.
 *
 * <p><b>Estimand</b>: the mean of the points and the limits mean ± 2.66 · mean |Δ| that noise alone seldom passes; units
 * of the points. Changes |Δ| ≥ 3.267 · mean |Δ| are left out of that mean, once.
 * <p><b>Assumes</b>: noise without trend or memory.
 * <p><b>Undefined</b>: no two adjacent points: empty. A gap is left out, has no change across it, and breaks every run;
 * so does a point on the mean break a run on one side.
 * <p><b>Source</b>: Shewhart 1931; Wheeler 1993; the rules of NHS England's Making Data Count.
 * <p><b>Checked against</b>: a published vector with one change screened; the same definitions in R.
 *
 * @param centre the mean
 * @param lower limit
 * @param upper limit
 * @param signals one set for each point, empty for a gap
 */
public record Xmr(double centre, double lower, double upper, List<Set<Signal>> signals) {

    private static final double LIMIT = 2.66;
    private static final double SCREEN = 3.267;
    private static final int RUN = 7;
    private static final double ON_THE_MEAN = 1e-12;

    public Xmr {
        signals = List.copyOf(signals);
    }

    /**
     * The chart of the points.
     *
     * @param points in the order of time, one a period, null where there is none
     */
    public static Optional<Xmr> of(@Nullable Double[] points) {
        double[] present = Arrays.stream(points)
                .filter(Objects::nonNull)
                .mapToDouble(Objects::requireNonNull)
                .toArray();
        double[] changes = IntStream.range(1, points.length)
                .filter(i -> points[i] != null && points[i - 1] != null)
                .mapToDouble(i -> Math.abs(point(points, i) - point(points, i - 1)))
                .toArray();
        if (changes.length == 0) {
            return Optional.empty();
        }
        double centre = mean(present);
        double rough = mean(changes);
        double[] screened =
                Arrays.stream(changes).filter(change -> change < SCREEN * rough).toArray();
        double reach = LIMIT * (screened.length == 0 ? rough : mean(screened));
        return Optional.of(new Xmr(centre, centre - reach, centre + reach, signals(points, centre, reach)));
    }

    private static List<Set<Signal>> signals(@Nullable Double[] points, double centre, double reach) {
        double rounding = ON_THE_MEAN * Math.max(Math.abs(centre), reach);
        List<Set<Signal>> signals = new ArrayList<>();
        int[] side = new int[points.length];
        int[] far = new int[points.length];
        int[] direction = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            Set<Signal> own = EnumSet.noneOf(Signal.class);
            signals.add(own);
            if (points[i] == null) {
                continue;
            }
            double distance = point(points, i) - centre;
            side[i] = Math.abs(distance) <= rounding ? 0 : (int) Math.signum(distance);
            far[i] = Math.abs(distance) > reach * 2 / 3 + rounding ? side[i] : 0;
            direction[i] = i == 0 || points[i - 1] == null ? 0 : Double.compare(point(points, i), point(points, i - 1));
            if (Math.abs(distance) > reach + rounding) {
                own.add(Signal.OUTSIDE);
            }
        }
        markRuns(side, 0, Signal.SEVEN_SIDE, signals);
        markRuns(direction, 1, Signal.SEVEN_TREND, signals);
        markTwoOfThree(points, far, signals);
        return signals;
    }

    /** Marks runs of one sign; a run of changes begins {@code before} points before its first change. */
    private static void markRuns(int[] sign, int before, Signal signal, List<Set<Signal>> signals) {
        int from = 0;
        for (int i = 1; i <= sign.length; i++) {
            if (i == sign.length || sign[i] != sign[from]) {
                if (sign[from] != 0 && i - from + before >= RUN) {
                    signals.subList(from - before, i).forEach(own -> own.add(signal));
                }
                from = i;
            }
        }
    }

    private static void markTwoOfThree(@Nullable Double[] points, int[] far, List<Set<Signal>> signals) {
        for (int last = 2; last < far.length; last++) {
            if (points[last] == null || points[last - 1] == null || points[last - 2] == null) {
                continue;
            }
            for (int sign = -1; sign <= 1; sign += 2) {
                int beyond = sign;
                int[] marked = IntStream.rangeClosed(last - 2, last)
                        .filter(i -> far[i] == beyond)
                        .toArray();
                if (marked.length >= 2) {
                    Arrays.stream(marked).forEach(i -> signals.get(i).add(Signal.TWO_OF_THREE));
                }
            }
        }
    }

    private static double mean(double[] numbers) {
        ExactSum sum = new ExactSum();
        for (double number : numbers) {
            sum.add(number);
        }
        return sum.finish() / numbers.length;
    }

    private static double point(@Nullable Double[] points, int i) {
        return Objects.requireNonNull(points[i]);
    }
}
