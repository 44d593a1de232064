package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Claims.Evidence;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Part;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Claim;
import org.massageoutcomes.study.LabelKey;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Finds what of the data bears on a claim; empty where nothing is recorded that could. */
final class ClaimEvidence {
    private final Sessions sessions;
    private final Study study;
    private final Cells cells;
    private final MeasureEvidence measures;
    private final EarlierReports earlier;
    private final Map<String, Sample> joined = new ConcurrentHashMap<>();
    private final Map<String, Set<Claim.ImprovementWithin>> shownParts = new ConcurrentHashMap<>();

    ClaimEvidence(Sessions sessions, Study study, Cells cells, EarlierReports earlier) {
        this.sessions = sessions;
        this.study = study;
        this.cells = cells;
        this.measures = new MeasureEvidence(sessions, study, cells, earlier);
        this.earlier = earlier;
    }

    Optional<Evidence> of(Claim.Question question) {
        if (question instanceof Claim.Improvement asked) {
            return outcome(asked.outcome()).map(outcome -> improvement(outcome, all(outcome), true));
        } else if (question instanceof Claim.ImprovementWithin asked) {
            return outcome(asked.outcome()).flatMap(outcome -> improvementWithin(outcome, asked));
        } else if (question instanceof Claim.OverACourse asked) {
            return outcome(asked.outcome()).flatMap(outcome -> course(outcome, null));
        } else if (question instanceof Claim.FallOverACourse asked) {
            return outcome(asked.outcome())
                    .flatMap(outcome -> course(outcome, ClaimAnswer.Answer.CANNOT_TELL_NO_UNTREATED_GROUP));
        } else if (question instanceof Claim.ResponseRate asked) {
            return outcome(asked.outcome()).flatMap(outcome -> responseRate(outcome, asked));
        } else {
            return measures.of(question);
        }
    }

    private Optional<Outcome> outcome(String id) {
        return study.outcome(id)
                .filter(outcome -> cells.recorded(outcome).findAny().isPresent());
    }

    /** The outcome's sessions of all conditions shown: joined once, asked for by several claims. */
    private Sample all(Outcome outcome) {
        return joined.computeIfAbsent(outcome.id(), id -> cells.joined(sessions, outcome));
    }

    private Optional<Evidence> improvementWithin(Outcome outcome, Claim.ImprovementWithin asked) {
        Optional<CodeColumn> column = sessions.labels(asked.column());
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Sample all = all(outcome);
        return Optional.of(all.of(within(all, column.get(), asked.label())))
                .filter(part -> part.size() > 0)
                .map(part -> improvement(outcome, part, shownParts(outcome).contains(asked)));
    }

    /** The parts of an outcome that claims ask for and that may be shown beside each other, and all. */
    private Set<Claim.ImprovementWithin> shownParts(Outcome outcome) {
        return shownParts.computeIfAbsent(outcome.id(), id -> {
            Sample all = all(outcome);
            ShownGroups groups = new ShownGroups(all, study.minimumClients());
            Map<String, Part> together = new HashMap<>();
            Set<Claim.ImprovementWithin> shown = new HashSet<>();
            for (Claim claim : Claim.ofTheArticle()) {
                if (claim.question() instanceof Claim.ImprovementWithin asked
                        && asked.outcome().equals(id)
                        && sessions.labels(asked.column()).isPresent()) {
                    Part part = within(all, sessions.labels(asked.column()).orElseThrow(), asked.label());
                    Part before = together.get(asked.column());
                    Part union = before == null ? part : part.or(before);
                    if (!besideEarlier(outcome, asked) && groups.show(List.of(part, union))) {
                        together.put(asked.column(), union);
                        shown.add(asked);
                    }
                }
            }
            return shown;
        });
    }

    private boolean besideEarlier(Outcome outcome, Claim.ImprovementWithin asked) {
        return earlier.tellOfAFew(
                of -> of.labels(asked.column()).map(labels -> {
                    Sample any = cells.joined(of, outcome);
                    return any.of(within(any, labels, asked.label()));
                }),
                condition -> cells.reportsOf(outcome, condition));
    }

    private static Part within(Sample sample, CodeColumn column, String label) {
        String key = LabelKey.of(label);
        int[] partOf = new int[column.cardinality()];
        for (int code = 0; code < partOf.length; code++) {
            partOf[code] = LabelKey.of(column.label(code)).equals(key) ? 0 : -1;
        }
        return Part.byCode(sample, sample.codes(column), partOf, 1).get(0);
    }

    private Evidence improvement(Outcome outcome, Sample sample, boolean mayBeShown) {
        boolean enough = mayBeShown && sample.hasAtLeast(study.minimumClients()) && !sample.isHeldByOne();
        List<Factor> factors = new ArrayList<>(factors(outcome, sample));
        Estimate difference = enough
                ? Units.of(ClusterRobust.contrast(Design.of(sample, factors).byClient(true), Design.ARM), sample)
                : Units.none(Reason.TOO_FEW_CLIENTS);
        return new Evidence(
                outcome.label() + ": improvement within a session, " + outcome.unit(),
                Key.ALL_CONDITIONS,
                enough ? ArmMeans.of(sample, Arm.THERAPEUTIC) : null,
                enough ? ArmMeans.of(sample, Arm.REGULAR) : null,
                difference,
                outcome.marginThatMatters().map(Number::doubleValue).orElse(null),
                null);
    }

    private List<Factor> factors(Outcome outcome, Sample sample) {
        List<Factor> factors = new ArrayList<>();
        factors.add(Factors.every("condition", sessions.condition(), sample));
        if (outcome.perMovement()) {
            sessions.labels("movement").ifPresent(column -> factors.add(Factors.every("movement", column, sample)));
        }
        return factors.stream().filter(Factor::varies).toList();
    }

    private Optional<Evidence> course(Outcome outcome, ClaimAnswer.@Nullable Answer settled) {
        if (!sessions.records("session_date")) {
            return Optional.empty();
        }
        OneRowAClient rows = new OneRowAClient(sessions);
        double steps = 1;
        for (Cell cell : cells.of(outcome)) {
            steps = cell.sample().stepsPerUnit();
            if (Course.mayBeShown(cell)) {
                Course.addTo(rows, cell);
            }
            cell.forget();
        }
        boolean enough = rows.hasAtLeast(study.minimumClients());
        double stepsPerUnit = steps;
        Estimate difference = enough
                ? rows.difference().match(found -> found.per(stepsPerUnit), none -> none)
                : Units.none(Reason.TOO_FEW_CLIENTS);
        return Optional.of(new Evidence(
                outcome.label() + ": change of the score at the door from the first date to the last, "
                        + outcome.unit(),
                Key.ALL_CONDITIONS,
                enough ? rows.meanResponse(Arm.THERAPEUTIC) / steps : null,
                enough ? rows.meanResponse(Arm.REGULAR) / steps : null,
                difference,
                outcome.marginThatMatters().map(Number::doubleValue).orElse(null),
                settled));
    }

    private Optional<Evidence> responseRate(Outcome outcome, Claim.ResponseRate asked) {
        if (cells.recorded(outcome).noneMatch(asked.condition()::equals)) {
            return Optional.empty();
        }
        Optional<Cell> cell = cells.of(outcome).stream()
                .filter(any -> any.conditionLabel().equals(asked.condition()))
                .findFirst();
        Optional<Cell> shown = cell.filter(any -> Responder.mayBeShown(any, asked.percent()));
        Evidence evidence = new Evidence(
                "share of sessions whose " + LabelKey.of(outcome.label()) + " fell by " + asked.percent()
                        + " % or more",
                asked.condition(),
                shown.map(any -> Responder.rate(any, asked.percent(), Arm.THERAPEUTIC))
                        .orElse(null),
                shown.map(any -> Responder.rate(any, asked.percent(), Arm.REGULAR))
                        .orElse(null),
                null,
                null,
                ClaimAnswer.Answer.CANNOT_TELL_NO_UNTREATED_GROUP);
        cell.ifPresent(Cell::forget);
        return Optional.of(evidence);
    }
}
