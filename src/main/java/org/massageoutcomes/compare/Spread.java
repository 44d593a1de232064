package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.massageoutcomes.session.Part;
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
        if (!cell.sessionGroups().areShown(NAME)) {
            return List.of();
        }
        double[] bounds = bounds(cell.outcome());
        List<Part> bins = bins(cell.sample(), bounds);
        if (bins.stream().anyMatch(Part::isHeldByOne)) {
            return List.of();
        }
        List<Double> boxed = Arrays.stream(bounds).boxed().toList();
        List<ChangeShares> shares = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            shares.add(new ChangeShares(
                    cell.outcome().id(), cell.conditionLabel(), arm, boxed, shares(cell.sample(), arm, bins)));
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
    static ShownGroups.Parts parts(Outcome outcome) {
        double[] bounds = bounds(outcome);
        return sample -> {
            List<Part> bins = bins(sample, bounds);
            List<Part> parts = new ArrayList<>();
            Part from = bins.get(bounds.length);
            for (int bin = bounds.length; bin >= 0; bin--) {
                from = from.or(bins.get(bin));
                parts.addAll(0, List.of(bins.get(bin), from));
            }
            return parts;
        };
    }

    private static List<Part> bins(Sample sample, double[] bounds) {
        int[] bin = new int[sample.size()];
        for (int i = 0; i < bin.length; i++) {
            double improvement = sample.response(i) / sample.stepsPerUnit();
            while (bin[i] < bounds.length && improvement >= bounds[bin[i]]) {
                bin[i]++;
            }
        }
        int[] bins = IntStream.rangeClosed(0, bounds.length).toArray();
        return Part.byCode(sample, bin, bins, bins.length);
    }

    private static List<Double> shares(Sample sample, Arm arm, List<Part> bins) {
        return bins.stream()
                .map(bin -> toThreeDecimals((double) bin.sessions(arm) / sample.sessions(arm)))
                .toList();
    }

    private static double toThreeDecimals(double share) {
        return BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_EVEN).doubleValue();
    }
}
