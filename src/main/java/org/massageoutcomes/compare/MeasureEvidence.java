package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Claims.Evidence;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Fieller;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.stats.StackedRegressions;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Claim;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** What measures and missing labels say of a claim, over the conditions that are shown. */
final class MeasureEvidence {
    private final Sessions sessions;
    private final Study study;
    private final Cells cells;
    private final EarlierReports earlier;
    private final Map<String, Optional<Sample>> joined = new ConcurrentHashMap<>();

    MeasureEvidence(Sessions sessions, Study study, Cells cells, EarlierReports earlier) {
        this.cells = cells;
        this.earlier = earlier;
        this.sessions = sessions;
        this.study = study;
    }

    Optional<Evidence> of(Claim.Question question) {
        if (question instanceof Claim.HigherLevel asked) {
            return measure(asked.measure()).flatMap(measure -> level(measure, measure.label() + ", " + measure.unit()));
        } else if (question instanceof Claim.ShareAtLeast asked) {
            return measure(asked.measure()).flatMap(measure -> share(measure, asked.least()));
        } else if (question instanceof Claim.DistanceFromMedian asked) {
            return measure(asked.measure()).flatMap(this::distance);
        } else if (question instanceof Claim.CostOfImprovement asked) {
            return measure(asked.measure())
                    .flatMap(measure ->
                            study.outcome(asked.outcome()).flatMap(outcome -> costOfImprovement(measure, outcome)));
        } else if (question instanceof Claim.ShareRecorded) {
            return recorded();
        } else {
            return Optional.empty();
        }
    }

    private Optional<Measure> measure(String id) {
        return study.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst();
    }

    /** Sessions of the conditions that are shown for the measure; empty where it is not recorded at all. */
    private Optional<Sample> sample(Measure measure) {
        return joined.computeIfAbsent(measure.id(), id -> join(measure));
    }

    private Optional<Sample> join(Measure measure) {
        List<Sample> recorded = new ArrayList<>();
        List<Sample> shown = new ArrayList<>();
        for (int code = 1; code < sessions.condition().cardinality(); code++) {
            int condition = code;
            Samples.level(sessions, measure, condition)
                    .filter(sample -> sample.size() > 0)
                    .ifPresent(sample -> {
                        recorded.add(sample);
                        if (Level.mayBeShown(sample, measure, condition, study, earlier)) {
                            shown.add(sample);
                        }
                    });
        }
        return Optional.of(Samples.joined(sessions, shown)).filter(sample -> !recorded.isEmpty());
    }

    private Optional<Evidence> level(Measure measure, String words) {
        return sample(measure).map(sample -> evidence(words, sample, sample::response, sample.stepsPerUnit()));
    }

    private Optional<Evidence> share(Measure measure, int least) {
        String words = measure.label() + ": share of sessions with " + least + " or more";
        return sample(measure).map(sample -> {
            boolean[] reached = new boolean[sample.size()];
            for (int i = 0; i < reached.length; i++) {
                reached[i] = sample.response(i) >= least * sample.stepsPerUnit();
            }
            boolean besideEarlier = earlier.tellOfAFew(
                    of -> Optional.of(any(of, measure))
                            .map(any -> any.where(i -> any.response(i) >= least * any.stepsPerUnit())),
                    condition -> Level.reports(measure, condition, earlier));
            return share(words, sample, besideEarlier, reached, i -> reached[i] ? 1 : 0, 1);
        });
    }

    /** The measure of any months, whatever the condition. */
    private static Sample any(Sessions of, Measure measure) {
        return Samples.joined(
                of,
                IntStream.range(1, of.condition().cardinality())
                        .mapToObj(condition -> Samples.level(of, measure, condition))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A share tells how many sessions pass, so both those and the others must be of enough clients. */
    private Evidence share(
            String words,
            Sample sample,
            boolean besideEarlier,
            boolean[] passes,
            IntToLongFunction response,
            double ofEach) {
        boolean[] fails = new boolean[passes.length];
        for (int i = 0; i < fails.length; i++) {
            fails[i] = !passes[i];
        }
        int least = study.minimumClients();
        boolean tellsOfAFew = besideEarlier
                || sample.where(i -> passes[i]).isHeldByOne()
                || Remainder.ofSessions(sample, passes).isSmall(least)
                || Remainder.ofSessions(sample, fails).isSmall(least);
        return evidence(words, tellsOfAFew ? sample.where(i -> false) : sample, response, ofEach);
    }

    /** Distances in half steps, since a median may lie between two steps. */
    private Optional<Evidence> distance(Measure measure) {
        String words = measure.label() + ": mean distance from the arm's median, " + measure.unit();
        return sample(measure).map(sample -> {
            boolean bothArms = sample.hasAtLeast(study.minimumClients());
            long therapeutic = bothArms ? twiceTheMedian(sample, Arm.THERAPEUTIC) : 0;
            long regular = bothArms ? twiceTheMedian(sample, Arm.REGULAR) : 0;
            return evidence(
                    words,
                    sample,
                    i -> Math.abs(2 * sample.response(i) - (sample.isTherapeutic(i) ? therapeutic : regular)),
                    2 * sample.stepsPerUnit());
        });
    }

    /**
     * What one unit of improvement costs in each arm, and, as the difference, what one more unit costs by the other type:
     * the ratio of the differences, its interval by Fieller from their joint CR2 covariance.
     */
    private Optional<Evidence> costOfImprovement(Measure measure, Outcome outcome) {
        return Samples.withMeasure(sessions, outcome, measure)
                .filter(both -> both.improvement().size() > 0)
                .map(both -> shown(both, outcome, measure))
                .map(both -> {
                    Sample improvement = both.improvement();
                    boolean enough = improvement.hasAtLeast(study.minimumClients()) && !improvement.isHeldByOne();
                    return new Evidence(
                            measure.label() + " by unit of improvement (" + outcome.unit()
                                    + ") of each type; as the difference, what one unit more costs by therapeutic"
                                    + " massage: extra price over extra improvement",
                            Key.ALL_CONDITIONS,
                            enough ? price(both, Arm.THERAPEUTIC) : null,
                            enough ? price(both, Arm.REGULAR) : null,
                            enough ? extraPrice(both) : Units.none(Reason.TOO_FEW_CLIENTS),
                            null,
                            true);
                });
    }

    /** Of the conditions that are shown for both; none where a few sessions of them lack one or the other. */
    private Samples.Both shown(Samples.Both both, Outcome outcome, Measure measure) {
        List<Sample> scored = new ArrayList<>();
        List<Sample> measured = new ArrayList<>();
        BitSet conditions = new BitSet();
        for (Cell cell : cells.of(outcome)) {
            Samples.level(sessions, measure, cell.condition())
                    .filter(sample -> Level.mayBeShown(sample, measure, cell.condition(), study, earlier))
                    .ifPresent(sample -> {
                        scored.add(cell.sample());
                        measured.add(sample);
                        conditions.set(cell.condition());
                    });
            cell.forget();
        }
        BitSet inBoth = new BitSet();
        Sample improvement = both.improvement();
        for (int i = 0; i < improvement.size(); i++) {
            inBoth.set(improvement.row(i));
        }
        boolean tellsOfAFew = lacksAFew(scored, inBoth)
                || lacksAFew(measured, inBoth)
                || earlier.tellOfAFew(
                        of -> Samples.withMeasure(of, outcome, measure).map(Samples.Both::improvement),
                        condition -> reports(outcome, measure, condition));
        return both.where(
                i -> !tellsOfAFew && conditions.get(sessions.condition().code(improvement.row(i))));
    }

    private boolean lacksAFew(List<Sample> samples, BitSet rows) {
        Sample all = Samples.joined(sessions, samples);
        boolean[] in = new boolean[all.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = rows.get(all.row(i));
        }
        return Remainder.ofSessions(all, in).isSmall(study.minimumClients());
    }

    private BitSet reports(Outcome outcome, Measure measure, int condition) {
        BitSet reports = cells.reportsOf(outcome, condition);
        reports.and(Level.reports(measure, condition, earlier));
        return reports;
    }

    private static @Nullable Double price(Samples.Both both, Arm arm) {
        double relief = ArmMeans.of(both.improvement(), arm);
        return relief > 0 ? ArmMeans.of(both.measure(), arm) / relief : null;
    }

    private static Estimate extraPrice(Samples.Both both) {
        Sample improvement = both.improvement();
        Design arms = Design.of(improvement, List.of());
        double stepsPerUnit = both.measure().stepsPerUnit() / improvement.stepsPerUnit();
        return StackedRegressions.of(
                        List.of(
                                arms.byClientInOrder(both.measure()::response),
                                arms.byClientInOrder(both.improvement()::response)),
                        Design.ARM)
                .map(fit -> Fieller.ratio(fit.coefficients(), 0, 1))
                .orElseGet(() -> Units.none(Reason.SINGULAR))
                .match(found -> found.per(stepsPerUnit), none -> none);
    }

    private static long twiceTheMedian(Sample sample, Arm arm) {
        long[] sorted = new long[sample.sessions(arm)];
        int next = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                sorted[next++] = sample.response(i);
            }
        }
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2];
    }

    /** Of the covariates that any export has, the share recorded for a session. */
    private Optional<Evidence> recorded() {
        List<String> covariates =
                study.adjustFor().stream().filter(sessions::records).toList();
        if (covariates.isEmpty() || sessions.size() == 0) {
            return Optional.empty();
        }
        Sample sample = Samples.all(sessions);
        String words = "share recorded of "
                + String.join(", ", covariates).replace('_', ' ').toLowerCase(Locale.ROOT);
        CodeColumn[] columns = columns(sessions, covariates);
        IntToLongFunction recorded = i -> recorded(columns, sample.row(i));
        boolean[] complete = new boolean[sample.size()];
        for (int i = 0; i < complete.length; i++) {
            complete[i] = recorded.applyAsLong(i) == covariates.size();
        }
        boolean besideEarlier = earlier.tellOfAFew(of -> {
            CodeColumn[] ofAll = columns(of, covariates);
            Sample all = Samples.all(of);
            return Optional.of(all.where(i -> recorded(ofAll, all.row(i)) == covariates.size()));
        });
        return Optional.of(share(words, sample, besideEarlier, complete, recorded, covariates.size()));
    }

    private static CodeColumn[] columns(Sessions of, List<String> headings) {
        return headings.stream().map(name -> of.labels(name).orElseThrow()).toArray(CodeColumn[]::new);
    }

    private static int recorded(CodeColumn[] columns, int row) {
        int recorded = 0;
        for (CodeColumn column : columns) {
            recorded += column.code(row) != 0 ? 1 : 0;
        }
        return recorded;
    }

    private Evidence evidence(String words, Sample sample, IntToLongFunction response, double stepsPerUnit) {
        boolean enough = sample.hasAtLeast(study.minimumClients()) && !sample.isHeldByOne();
        return new Evidence(
                words,
                Key.ALL_CONDITIONS,
                enough ? mean(sample, Arm.THERAPEUTIC, response, stepsPerUnit) : null,
                enough ? mean(sample, Arm.REGULAR, response, stepsPerUnit) : null,
                enough ? difference(sample, response, stepsPerUnit) : Units.none(Reason.TOO_FEW_CLIENTS),
                null,
                true);
    }

    private static Estimate difference(Sample sample, IntToLongFunction response, double stepsPerUnit) {
        return ClusterRobust.contrast(Design.of(sample, List.of()).byClient(false, response::applyAsLong), Design.ARM)
                .match(found -> found.per(stepsPerUnit), none -> none);
    }

    private static double mean(Sample sample, Arm arm, IntToLongFunction response, double stepsPerUnit) {
        long sum = 0;
        long n = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                sum += response.applyAsLong(i);
                n++;
            }
        }
        return sum / (n * stepsPerUnit);
    }
}
