package org.massageoutcomes.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.massageoutcomes.session.Part;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Nnt;
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

    /** For each threshold, by the analysis' name, the sessions that its rates count: those above 0, and the responses. */
    static Map<String, ShownGroups.Parts> parts(Outcome outcome) {
        Map<String, ShownGroups.Parts> parts = new LinkedHashMap<>();
        thresholds(outcome).forEach(threshold -> parts.put(threshold.name(), sample -> parts(threshold, sample)));
        return parts;
    }

    private static List<Part> parts(Threshold threshold, Sample sample) {
        boolean[] above = new boolean[sample.size()];
        boolean[] responds = new boolean[sample.size()];
        Test test = threshold.inSteps(sample.decimals());
        for (int i = 0; i < above.length; i++) {
            long before = sample.before(i);
            above[i] = before > 0;
            responds[i] = above[i] && test.isReached(before, sample.response(i));
        }
        return List.of(Part.of(sample, above), Part.of(sample, responds));
    }

    private static Stream<Threshold> thresholds(Outcome outcome) {
        return Stream.concat(
                outcome.responderPercent().stream().map(Percent::new),
                outcome.responderPoints().stream().map(Points::new));
    }

    /** Whether the shares may be shown: enough clients start above 0, and none tells of a few. */
    static boolean mayBeShown(Cell cell, int percent) {
        Threshold threshold = new Percent(percent);
        return cell.outcome().responderPercent().contains(percent)
                && mayBeShown(cell, threshold)
                && parts(threshold, cell.sample()).get(0).hasAtLeast(cell.minimumClients());
    }

    private static boolean mayBeShown(Cell cell, Threshold threshold) {
        return cell.sessionGroups().areShown(threshold.name())
                && parts(threshold, cell.sample()).stream().noneMatch(Part::isHeldByOne);
    }

    /** Share of an arm's sessions whose score fell by so many percent; sessions that started above 0. */
    static double rate(Cell cell, int percent, Arm arm) {
        List<Part> parts = parts(new Percent(percent), cell.sample());
        int sessions = parts.get(0).sessions(arm);
        return sessions == 0 ? 0 : (double) parts.get(1).sessions(arm) / sessions;
    }

    /** The sessions that started above 0. */
    record Sessions(Sample sample, Design arms) {
        static Sessions of(Sample all) {
            Sample sample = all.where(i -> all.before(i) > 0);
            return new Sessions(sample, Design.of(sample, List.of()));
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
        return mayBeShown(cell, threshold)
                ? terms
                : terms.stream().map(term -> term.leaving(Remainder.A_FEW)).toList();
    }
}
