package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import org.massageoutcomes.compare.Claims.Evidence;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Part;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Claim;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Study;

/** What measures and missing labels say of a claim, over the conditions that are shown. */
final class MeasureEvidence {
    private final Sessions sessions;
    private final Study study;
    private final CostEvidence cost;
    private final EarlierReports earlier;
    private final Map<String, Optional<Sample>> joined = new ConcurrentHashMap<>();

    MeasureEvidence(Sessions sessions, Study study, Cells cells, EarlierReports earlier) {
        this.cost = new CostEvidence(sessions, study, cells, earlier);
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
                    .flatMap(measure -> study.outcome(asked.outcome()).flatMap(outcome -> cost.of(measure, outcome)));
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
        BitSet shown = new BitSet();
        boolean isRecorded = false;
        for (int code = 1; code < sessions.condition().cardinality(); code++) {
            Sample sample = Samples.level(sessions, measure, code).orElseGet(() -> Samples.none(sessions));
            isRecorded |= sample.size() > 0;
            shown.set(code, sample.size() > 0 && Level.mayBeShown(sample, measure, code, study, earlier));
        }
        return isRecorded ? Samples.level(sessions, measure, shown) : Optional.empty();
    }

    private Optional<Evidence> level(Measure measure, String words) {
        return sample(measure).map(sample -> evidence(words, sample, sample::response, sample.stepsPerUnit()));
    }

    private Optional<Evidence> share(Measure measure, int least) {
        String words = measure.label() + ": share of sessions with " + least + " or more";
        return sample(measure).map(sample -> {
            Part reached = reached(sample, least);
            boolean besideEarlier = earlier.tellOfAFew(
                    of -> Samples.level(of, measure, of.conditions()).map(any -> any.of(reached(any, least))),
                    condition -> Level.reports(measure, condition, earlier));
            return share(words, sample, besideEarlier, reached, i -> reached.has(i) ? 1 : 0, 1);
        });
    }

    private static Part reached(Sample sample, int least) {
        double steps = least * sample.stepsPerUnit();
        return Part.where(sample, i -> sample.response(i) >= steps);
    }

    /** A share tells how many sessions pass, so both those and the others must be of enough clients. */
    private Evidence share(
            String words,
            Sample sample,
            boolean besideEarlier,
            Part passes,
            IntToLongFunction response,
            double ofEach) {
        int least = study.minimumClients();
        boolean tellsOfAFew = besideEarlier
                || passes.isHeldByOne()
                || Remainder.ofSessions(sample, passes).isSmall(least)
                || Remainder.of(passes).isSmall(least);
        return evidence(words, tellsOfAFew ? Samples.none(sessions) : sample, response, ofEach);
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
        Part complete = complete(sample, columns);
        boolean besideEarlier = earlier.tellOfAFew(of -> {
            Sample all = Samples.all(of);
            return Optional.of(all.of(complete(all, columns(of, covariates))));
        });
        return Optional.of(share(words, sample, besideEarlier, complete, recorded, covariates.size()));
    }

    private static Part complete(Sample sample, CodeColumn[] columns) {
        return Part.where(sample, i -> recorded(columns, sample.row(i)) == columns.length);
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
                null);
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
