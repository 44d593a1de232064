package org.massageoutcomes.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ordinary least squares of improvement on type and score before, written again here so that it shares nothing with the
 * program's own. By Frisch-Waugh, type and improvement are first cleared of the score before; movements are centred on
 * their own, which is what a factor does. The error is clustered by therapist (CR0): there are hundreds.
 */
record Ancova(double effect, double standardError, double unadjusted) {

    record Row(String group, String cluster, double before, double improvement, double therapeutic) {}

    static Ancova of(List<Row> rows) {
        double[] b = centred(rows, rows.stream().mapToDouble(Row::before).toArray());
        double[] t = centred(rows, rows.stream().mapToDouble(Row::therapeutic).toArray());
        double[] y = centred(rows, rows.stream().mapToDouble(Row::improvement).toArray());
        double unadjusted = dot(t, y) / dot(t, t);
        clear(t, b);
        clear(y, b);
        double effect = dot(t, y) / dot(t, t);
        Map<String, Double> scores = new HashMap<>();
        for (int i = 0; i < t.length; i++) {
            scores.merge(rows.get(i).cluster(), t[i] * (y[i] - effect * t[i]), Double::sum);
        }
        double meat = scores.values().stream().mapToDouble(s -> s * s).sum();
        return new Ancova(effect, Math.sqrt(meat) / dot(t, t), unadjusted);
    }

    private static double[] centred(List<Row> rows, double[] x) {
        Map<String, double[]> sums = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            double[] sum = sums.computeIfAbsent(rows.get(i).group(), g -> new double[2]);
            sum[0] += x[i];
            sum[1]++;
        }
        double[] centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] sum = sums.getOrDefault(rows.get(i).group(), new double[] {0, 1});
            centred[i] = x[i] - sum[0] / sum[1];
        }
        return centred;
    }

    private static void clear(double[] x, double[] of) {
        double slope = dot(x, of) / dot(of, of);
        for (int i = 0; i < x.length; i++) {
            x[i] -= slope * of[i];
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
