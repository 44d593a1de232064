package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/** Shares of sessions by improvement, in bins of the margin, so that no single session shows. */
final class Spread {
    /** Bins on each side of no change, the outermost open. */
    private static final int BINS_A_SIDE = 3;

    private Spread() {}

    static List<ChangeShares> of(Cell cell) {
        BigDecimal width = cell.outcome().marginThatMatters().orElse(BigDecimal.ONE);
        List<Double> bounds = new ArrayList<>();
        for (int i = -BINS_A_SIDE; i <= BINS_A_SIDE; i++) {
            bounds.add(width.multiply(BigDecimal.valueOf(i)).doubleValue() + 0.0);
        }
        withoutSmallBins(bounds, cell);
        List<ChangeShares> shares = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            shares.add(new ChangeShares(
                    cell.outcome().id(), cell.conditionLabel(), arm, bounds, shares(cell.sample(), arm, bounds)));
        }
        return shares;
    }

    /** Takes away bounds until no bin has the sessions of a few clients only. */
    private static void withoutSmallBins(List<Double> bounds, Cell cell) {
        for (int bin = smallBin(bounds, cell); bin >= 0 && !bounds.isEmpty(); bin = smallBin(bounds, cell)) {
            bounds.remove(bin > bounds.size() / 2 ? bin - 1 : Math.min(bin, bounds.size() - 1));
        }
    }

    /** A bin in which an arm has some clients but too few; −1 where there is none. */
    private static int smallBin(List<Double> bounds, Cell cell) {
        Sample sample = cell.sample();
        double steps = sample.stepsPerUnit();
        double[] ends = ends(bounds);
        int[][] clients = new int[Arm.values().length][bounds.size() + 1];
        int[][] last = new int[Arm.values().length][bounds.size() + 1];
        for (int i = 0; i < sample.size(); i++) {
            int arm = sample.arm(i).ordinal();
            int bin = bin(sample.response(i) / steps, ends);
            if (last[arm][bin] != sample.client(i) + 1) {
                last[arm][bin] = sample.client(i) + 1;
                clients[arm][bin]++;
            }
        }
        for (int bin = 0; bin <= bounds.size(); bin++) {
            if (isSmall(clients[0][bin], cell) || isSmall(clients[1][bin], cell)) {
                return bin;
            }
        }
        return -1;
    }

    private static boolean isSmall(int clients, Cell cell) {
        return clients > 0 && clients < cell.minimumClients();
    }

    private static List<Double> shares(Sample sample, Arm arm, List<Double> bounds) {
        long[] counts = new long[bounds.size() + 1];
        double[] ends = ends(bounds);
        double steps = sample.stepsPerUnit();
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                counts[bin(sample.response(i) / steps, ends)]++;
            }
        }
        List<Double> shares = new ArrayList<>();
        for (long count : counts) {
            shares.add(toThreeDecimals((double) count / sample.sessions(arm)));
        }
        return shares;
    }

    private static double[] ends(List<Double> bounds) {
        return bounds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int bin(double improvement, double[] bounds) {
        int bin = 0;
        while (bin < bounds.length && improvement >= bounds[bin]) {
            bin++;
        }
        return bin;
    }

    private static double toThreeDecimals(double share) {
        return BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_EVEN).doubleValue();
    }
}
