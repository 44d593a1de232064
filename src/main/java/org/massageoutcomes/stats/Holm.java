package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * p-values adjusted for their number, so that the chance of any false alarm among them stays at the level.
 *
 * <p><b>Assumes</b>: nothing of how the tests depend on each other.
 * <p><b>Source</b>: Holm 1979, A simple sequentially rejective multiple test procedure, Scand J Statist 6:65–70.
 * <p><b>Checked against</b>: R's {@code p.adjust(p, "holm")}.
 */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted p-values, in the order given.
     *
     * @param p each 0 to 1; may be empty
     */
    public static double[] adjust(double[] p) {
        for (double each : p) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException("p-value " + each + " is not within 0 to 1");
            }
        }
        Integer[] ascending = new Integer[p.length];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int rank = 0; rank < p.length; rank++) {
            int i = ascending[rank];
            least = Math.max(least, Math.min(1, (p.length - rank) * p[i]));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
