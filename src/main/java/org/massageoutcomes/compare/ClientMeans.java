package org.massageoutcomes.compare;

import java.util.Arrays;
import org.massageoutcomes.session.Sample;

/**
 * The mean improvement of each client and arm, in the outcome's unit.
 *
 * @param therapeutic one mean a client who had it, in the table's order
 * @param regular the same for the regular type
 * @param differences therapeutic − regular of the clients who had both
 */
record ClientMeans(double[] therapeutic, double[] regular, double[] differences) {
    static ClientMeans of(Sample sample) {
        double[] therapeutic = new double[sample.clients()];
        double[] regular = new double[sample.clients()];
        double[] differences = new double[sample.clients()];
        int t = 0;
        int r = 0;
        int d = 0;
        for (int start = 0; start < sample.size(); ) {
            long[] sum = new long[2];
            int[] n = new int[2];
            int end = start;
            for (; end < sample.size() && sample.client(end) == sample.client(start); end++) {
                int arm = sample.arm(end).ordinal();
                sum[arm] += sample.response(end);
                n[arm]++;
            }
            start = end;
            double steps = sample.stepsPerUnit();
            if (n[0] > 0) {
                therapeutic[t++] = sum[0] / (n[0] * steps);
            }
            if (n[1] > 0) {
                regular[r++] = sum[1] / (n[1] * steps);
            }
            if (n[0] > 0 && n[1] > 0) {
                differences[d++] = therapeutic[t - 1] - regular[r - 1];
            }
        }
        return new ClientMeans(Arrays.copyOf(therapeutic, t), Arrays.copyOf(regular, r), Arrays.copyOf(differences, d));
    }
}
