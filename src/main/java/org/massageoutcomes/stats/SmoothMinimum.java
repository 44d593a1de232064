package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The least of a smooth function of a few numbers, to about half the digits of its own precision and more: Newton's
 * steps with slopes and curvatures from differences, held back where they do not lead down (Levenberg 1944).
 */
final class SmoothMinimum {
    private static final int MOST_STEPS = 200;
    private static final double RELATIVE_DIFFERENCE = 2e-3;
    private static final double LEAST_SCALE = 0.05;
    /** Far out as many times the distance from 0: what falls for ever is then far off soon. */
    private static final double LONGEST_STEP = 1;

    private static final double SETTLED = 1e-9;

    private final ToDoubleFunction<double[]> function;
    private final int size;
    private double[] at;
    private double least;

    private SmoothMinimum(ToDoubleFunction<double[]> function, double[] start) {
        this.function = function;
        this.size = start.length;
        this.at = start.clone();
        this.least = function.applyAsDouble(at);
    }

    /** Where the function is least; no numbers where on the way to it the function is none. */
    static double[] find(ToDoubleFunction<double[]> function, double[] start) {
        SmoothMinimum search = new SmoothMinimum(function, start);
        double damping = 1e-2;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] curvature = new double[search.size][search.size];
            double[] slope = search.differences(curvature);
            if (!Stream.concat(Stream.of(slope), Stream.of(curvature))
                    .flatMapToDouble(Arrays::stream)
                    .allMatch(Double::isFinite)) {
                Arrays.fill(search.at, Double.NaN);
                return search.at;
            }
            boolean down = false;
            while (!down && damping < 1e12) {
                double[] move = move(curvature, slope, damping, LONGEST_STEP * Math.max(1, length(search.at)));
                if (length(move) < SETTLED) {
                    return search.at;
                }
                down = search.takes(move);
                damping = down ? damping / 10 : damping * 10;
            }
            if (!down) {
                return search.at;
            }
        }
        return search.at;
    }

    private boolean takes(double[] move) {
        double[] next = at.clone();
        for (int a = 0; a < size; a++) {
            next[a] += move[a];
        }
        double there = function.applyAsDouble(next);
        if (there < least) {
            at = next;
            least = there;
            return true;
        }
        return false;
    }

    private double[] differences(double[][] curvature) {
        double[] slope = new double[size];
        double[] h = new double[size];
        for (int a = 0; a < size; a++) {
            h[a] = RELATIVE_DIFFERENCE * Math.max(Math.abs(at[a]), LEAST_SCALE);
            double up = moved(a, h[a], a, 0);
            double down = moved(a, -h[a], a, 0);
            double wide = moved(a, 2 * h[a], a, 0) - moved(a, -2 * h[a], a, 0);
            slope[a] = (8 * (up - down) - wide) / (12 * h[a]);
            curvature[a][a] = (up - 2 * least + down) / (h[a] * h[a]);
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                double same = moved(a, h[a], b, h[b]) + moved(a, -h[a], b, -h[b]);
                double opposite = moved(a, h[a], b, -h[b]) + moved(a, -h[a], b, h[b]);
                curvature[a][b] = (same - opposite) / (4 * h[a] * h[b]);
                curvature[b][a] = curvature[a][b];
            }
        }
        return slope;
    }

    private double moved(int a, double byA, int b, double byB) {
        double[] there = at.clone();
        there[a] += byA;
        there[b] += byB;
        return function.applyAsDouble(there);
    }

    /** Down the slope, as far as the curvature and the damping allow. */
    private static double[] move(double[][] curvature, double[] slope, double damping, double longest) {
        int size = slope.length;
        for (double more = damping; ; more *= 10) {
            double[][] damped = new double[size][];
            for (int a = 0; a < size; a++) {
                damped[a] = curvature[a].clone();
                damped[a][a] += more * Math.max(Math.abs(curvature[a][a]), 1e-6);
            }
            Cholesky root = new Cholesky(damped, size);
            if (root.isPositive()) {
                double[] move = root.solve(slope);
                double scale = Math.min(1, longest / Math.max(length(move), Double.MIN_NORMAL));
                for (int a = 0; a < size; a++) {
                    move[a] *= -scale;
                }
                return move;
            }
        }
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double part : vector) {
            sum += part * part;
        }
        return Math.sqrt(sum);
    }
}
