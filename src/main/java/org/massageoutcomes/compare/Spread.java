package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/**
 * Shares of sessions by improvement: worse, up to the margin, up to twice the margin, and more; the same bins for every
 * condition. A condition with a bin of a few clients only, or of one above all, is left out, so that no single session
 * shows.
 */
final class Spread {
    static final String NAME = "spread";

    /** The last bin starts at so many margins. */
    private static final int MARGINS = 2;

    private Spread() {}

    static List<ChangeShares> of(Cell cell) {
        double[] bounds = bounds(cell.outcome());
        if (!isShown(cell)) {
            return List.of();
        }
        List<Double> boxed = Arrays.stream(bounds).boxed().toList();
        List<ChangeShares> shares = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            shares.add(new ChangeShares(
                    cell.outcome().id(), cell.conditionLabel(), arm, boxed, shares(cell.sample(), arm, bounds)));
        }
        return shares;
    }

    private static double[] bounds(Outcome outcome) {
        BigDecimal width = outcome.marginThatMatters().orElse(BigDecimal.ONE);
        return IntStream.rangeClosed(0, MARGINS)
                .mapToObj(BigDecimal::valueOf)
                .mapToDouble(margins -> width.multiply(margins).doubleValue())
                .toArray();
    }

    /** The sessions of each bin and from each bound on: what the shares count, and what they add up to. */
    static List<ShownGroups.Part> parts(Outcome outcome) {
        double[] bounds = bounds(outcome);
        List<ShownGroups.Part> parts = new ArrayList<>();
        for (int i = 0; i <= bounds.length; i++) {
            int bin = i;
            parts.add((sample, session) -> bin(sample, session, bounds) == bin);
            parts.add((sample, session) -> bin(sample, session, bounds) >= bin);
        }
        return parts;
    }

    private static boolean isShown(Cell cell) {
        return cell.sessionGroups().areShown(NAME) && !hasABinOfOne(cell);
    }

    private static boolean hasABinOfOne(Cell cell) {
        double[] bounds = bounds(cell.outcome());
        BinCount[][] counts = new BinCount[Arm.values().length][bounds.length + 1];
        for (BinCount[] ofArm : counts) {
            Arrays.setAll(ofArm, bin -> new BinCount());
        }
        Sample sample = cell.sample();
        for (int i = 0; i < sample.size(); i++) {
            counts[sample.arm(i).ordinal()][bin(sample, i, bounds)].add(sample.client(i));
        }
        return Arrays.stream(counts).flatMap(Arrays::stream).anyMatch(BinCount::isHeldByOne);
    }

    /** Sessions of an arm in a bin; a client's sessions come one after the other. */
    private static final class BinCount {
        private int last = -1;
        private int ofLast;
        private int mostOfOne;
        private int sessions;

        void add(int client) {
            ofLast = client == last ? ofLast + 1 : 1;
            last = client;
            mostOfOne = Math.max(mostOfOne, ofLast);
            sessions++;
        }

        boolean isHeldByOne() {
            return 2 * mostOfOne > sessions;
        }
    }

    private static List<Double> shares(Sample sample, Arm arm, double[] bounds) {
        long[] counts = new long[bounds.length + 1];
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                counts[bin(sample, i, bounds)]++;
            }
        }
        List<Double> shares = new ArrayList<>();
        for (long count : counts) {
            shares.add(toThreeDecimals((double) count / sample.sessions(arm)));
        }
        return shares;
    }

    private static int bin(Sample sample, int i, double[] bounds) {
        double improvement = sample.response(i) / sample.stepsPerUnit();
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
