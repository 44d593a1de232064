package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.massageoutcomes.session.NumberColumnBuilder;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Nnt;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/**
 * Share of sessions that improved by as much as people notice, compared in exact decimals; sessions that started above
 * 0 (Dworkin 2008, doi:10.1016/j.jpain.2007.09.005).
 */
final class Responder implements Analysis {
    private final Threshold threshold;

    private Responder(Threshold threshold) {
        this.threshold = threshold;
    }

    /** When a session counts as a response, and the analysis' name. */
    private sealed interface Threshold {
        String name();

        Test inSteps(int decimals);
    }

    /** Whether an improvement is enough, both in steps. */
    @FunctionalInterface
    private interface Test {
        boolean isReached(long before, long improvement);
    }

    private record Percent(int percent) implements Threshold {
        @Override
        public String name() {
            return "responder_" + percent;
        }

        @Override
        public Test inSteps(int decimals) {
            return (before, improvement) ->
                    Math.multiplyExact(improvement, 100L) >= Math.multiplyExact(before, (long) percent);
        }
    }

    private record Points(BigDecimal points) implements Threshold {
        @Override
        public String name() {
            return "responder_points_" + points.stripTrailingZeros().toPlainString();
        }

        @Override
        public Test inSteps(int decimals) {
            long least = points.movePointRight(decimals)
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
            return (before, improvement) -> improvement >= least;
        }
    }

    /** One analysis for each threshold of the outcome. */
    static List<Analysis> of(Outcome outcome) {
        return thresholds(outcome).<Analysis>map(Responder::new).toList();
    }

    @Override
    public String name() {
        return threshold.name();
    }

    @Override
    public List<String> mainTerms(Outcome outcome) {
        return List.of("risk_difference");
    }

    /** Whether the responses, by themselves or beside other shares that are shown, are those of a few clients. */
    private boolean tellsOfAFew(Cell cell) {
        List<Shares.Part> others = new ArrayList<>(Spread.shown(cell));
        thresholds(cell.outcome()).filter(other -> !other.equals(threshold)).forEach(other -> others.add(part(other)));
        return Shares.tellOfAFew(cell, (sample, i) -> sample.before(i) > 0, part(threshold))
                || Shares.tellOfAFewBetween(cell, part(threshold), others);
    }

    private static Shares.Part part(Threshold threshold) {
        Test[] byDecimals = new Test[NumberColumnBuilder.MOST_DECIMALS + 1];
        Arrays.setAll(byDecimals, threshold::inSteps);
        return (sample, i) ->
                sample.before(i) > 0 && byDecimals[sample.decimals()].isReached(sample.before(i), sample.response(i));
    }

    private static Stream<Threshold> thresholds(Outcome outcome) {
        return Stream.concat(
                outcome.responderPercent().stream().map(Percent::new),
                outcome.responderPoints().stream().map(Points::new));
    }

    /** Whether the shares tell of enough clients, those who respond and those who do not. */
    static boolean mayBeShown(Cell cell, int percent) {
        return cell.outcome().responderPercent().contains(percent)
                && new Responder(new Percent(percent))
                        .of(cell).stream()
                                .noneMatch(term -> term.estimate() instanceof NotEstimable none
                                                && none.reason() == Reason.TOO_FEW_CLIENTS
                                        || term.remainder() != null
                                                && term.remainder().isSmall(cell.minimumClients()));
    }

    /** Share of an arm's sessions whose score fell by so many percent; sessions that started above 0. */
    static double rate(Cell cell, int percent, Arm arm) {
        Sample sample = cell.sample();
        Test test = new Percent(percent).inSteps(sample.decimals());
        long responses = 0;
        long sessions = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm && sample.before(i) > 0) {
                sessions++;
                responses += test.isReached(sample.before(i), sample.response(i)) ? 1 : 0;
            }
        }
        return sessions == 0 ? 0 : (double) responses / sessions;
    }

    /**
     * The sessions that started above 0.
     *
     * @param left clients without one
     */
    record Sessions(Sample sample, Design arms, Remainder left) {
        static Sessions of(Sample all) {
            boolean[] used = new boolean[all.size()];
            for (int i = 0; i < used.length; i++) {
                used[i] = all.before(i) > 0;
            }
            Sample sample = all.where(i -> used[i]);
            return new Sessions(sample, Design.of(sample, List.of()), Remainder.ofClients(all, used));
        }
    }

    @Override
    public List<Term> of(Cell cell) {
        Sample sample = cell.respondable().sample();
        if (!sample.hasAtLeast(cell.minimumClients())) {
            return List.of(new Term("risk_difference", Units.none(Reason.TOO_FEW_CLIENTS)));
        }
        boolean[] responded = new boolean[sample.size()];
        int[] responses = new int[Arm.values().length];
        Test test = threshold.inSteps(sample.decimals());
        for (int i = 0; i < responded.length; i++) {
            responded[i] = test.isReached(sample.before(i), sample.response(i));
            responses[sample.arm(i).ordinal()] += responded[i] ? 1 : 0;
        }
        List<Term> terms = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            terms.add(new Term(
                    arm.id() + ":rate", Estimated.point((double) responses[arm.ordinal()] / sample.sessions(arm))));
        }
        Estimate difference = ClusterRobust.contrast(
                cell.respondable().arms().byClient(false, i -> responded[i] ? 1 : 0), Design.ARM);
        terms.add(new Term("risk_difference", difference));
        terms.add(new Term("nnt", difference.match(Nnt::of, none -> none)));
        Remainder left =
                tellsOfAFew(cell) ? Remainder.A_FEW : cell.respondable().left();
        return terms.stream().map(term -> term.leaving(left)).toList();
    }
}
