package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/**
 * Shares of sessions by improvement: worse, up to the margin, up to twice the margin, and more; the same bins for every
 * condition. A condition with a bin of a few clients only is left out, so that no single session shows.
 */
final class Spread {
    /** The last bin starts at so many margins. */
    private static final int MARGINS = 2;

    private Spread() {}

    static List<ChangeShares> of(Cell cell) {
        BigDecimal width = cell.outcome().marginThatMatters().orElse(BigDecimal.ONE);
        List<Double> bounds = new ArrayList<>();
        for (int i = 0; i <= MARGINS; i++) {
            bounds.add(width.multiply(BigDecimal.valueOf(i)).doubleValue());
        }
        if (hasSmallBin(bounds, cell)) {
            return List.of();
        }
        List<ChangeShares> shares = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            shares.add(new ChangeShares(
                    cell.outcome().id(), cell.conditionLabel(), arm, bounds, shares(cell.sample(), arm, bounds)));
        }
        return shares;
    }

    /** Whether an arm has some clients, but too few, in a bin. */
    private static boolean hasSmallBin(List<Double> bounds, Cell cell) {
        Sample sample = cell.sample();
        double[] ends = ends(bounds);
        BinCount[][] counts = new BinCount[Arm.values().length][bounds.size() + 1];
        for (BinCount[] ofArm : counts) {
            Arrays.setAll(ofArm, bin -> new BinCount());
        }
        for (int i = 0; i < sample.size(); i++) {
            int bin = bin(sample.response(i) / sample.stepsPerUnit(), ends);
            counts[sample.arm(i).ordinal()][bin].add(sample.client(i));
        }
        for (int bin = 0; bin <= bounds.size(); bin++) {
            if (counts[0][bin].tellsOfAFew(cell) || counts[1][bin].tellsOfAFew(cell)) {
                return true;
            }
        }
        return false;
    }

    /** Sessions and clients of an arm in a bin; a client's sessions come one after the other. */
    private static final class BinCount {
        private int last = -1;
        private int ofLast;
        private int mostOfOne;
        private int sessions;
        private int clients;

        void add(int client) {
            clients += client == last ? 0 : 1;
            ofLast = client == last ? ofLast + 1 : 1;
            last = client;
            mostOfOne = Math.max(mostOfOne, ofLast);
            sessions++;
        }

        boolean tellsOfAFew(Cell cell) {
            return clients > 0 && (clients < cell.minimumClients() || 2 * mostOfOne > sessions);
        }
    }

    private static List<Double> shares(Sample sample, Arm arm, List<Double> bounds) {
        long[] counts = new long[bounds.size() + 1];
        double steps = sample.stepsPerUnit();
        double[] ends = ends(bounds);
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
