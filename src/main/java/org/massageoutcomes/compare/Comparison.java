package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Period;
import org.massageoutcomes.study.Study;

/** Therapeutic against regular massage: everything that is found of a table of sessions. */
public final class Comparison {
    private final Sessions sessions;
    private final Study study;
    private final EarlierReports earlier;
    private final Room room;
    private final Cells cells;
    private final List<CellFindings> found;
    private final List<CellFindings> withheld;

    /**
     * What is found.
     *
     * @param findings from which what may be shown is chosen: nothing in them rests on a condition that is withheld
     * @param beforeHiding for the clinic's own eyes: the same, but Holm's families and averages over conditions are of those
     *     that are withheld too; claims are not
     */
    public record Compared(Findings findings, List<Finding> beforeHiding) {
        public Compared {
            beforeHiding = List.copyOf(beforeHiding);
        }
    }

    private Comparison(Sessions sessions, Study study, EarlierReports earlier, Room room) {
        this.sessions = sessions;
        this.study = study;
        this.earlier = earlier;
        this.room = room;
        this.cells = Cells.largeEnough(sessions, study, earlier);
        this.found = found(cells.large());
        this.withheld = found(cells.withheld());
    }

    private List<CellFindings> found(List<Cell> of) {
        return hasClients() ? room.map(of, cell -> Room.ofCell(sessions, cell.condition()), Analyses::run) : List.of();
    }

    /**
     * Compares the kinds of massage for every outcome and condition.
     *
     * @param all every session of the input; a request for a month is about the year that ends with it
     */
    public static Compared inFull(Sessions all, Study study, Request request) {
        YearMonth month = request.month();
        Sessions sessions = month == null ? all : all.within(Period.yearTo(month));
        EarlierReports earlier = new EarlierReports(all, month, study.minimumClients());
        long held = month == null ? all.size() : (long) all.size() + sessions.size();
        return new Comparison(sessions, study, earlier, Room.beside(held)).compared(request);
    }

    /** Those of its findings from which what may be shown is chosen. */
    public static Findings of(Sessions all, Study study, Request request) {
        return inFull(all, study, request).findings();
    }

    private boolean hasClients() {
        return sessions.records("client_id");
    }

    private Compared compared(Request request) {
        ForkJoinTask<Flow> flow = InParallel.begin(() -> Scopes.flow(sessions, study, request, cells, earlier));
        ForkJoinTask<List<RunChart>> charts =
                InParallel.begin(() -> hasClients() ? RunCharts.of(sessions, study, cells, room) : List.of());
        List<Finding> list = new ArrayList<>();
        List<Finding> beforeHiding = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Outcome outcome : study.outcomes()) {
            addOutcome(outcome, list, beforeHiding, verdicts);
        }
        List<Finding> others = new ArrayList<>();
        if (hasClients()) {
            InParallel.map(study.measures(), this::measure).forEach(others::addAll);
        }
        if (!room.isAmpleFor(Room.ofSample(sessions))) {
            charts.join();
        }
        List<ClaimAnswer> claims = hasClients() ? Claims.of(sessions, study, cells, earlier, room) : List.of();
        others.addAll(Claims.findings(claims));
        list.addAll(others);
        beforeHiding.addAll(others);
        // The last begun first: so a thread that waits can still do what nobody has taken.
        List<RunChart> months = charts.join();
        Flow counts = flow.join();
        Findings findings = new Findings(
                Scopes.of(sessions, study, request),
                counts,
                study.outcomes(),
                study.measures(),
                study.primary(),
                conditions(),
                list,
                verdicts,
                months,
                found.stream().flatMap(cell -> cell.courses().stream()).toList(),
                found.stream().flatMap(cell -> cell.changes().stream()).toList(),
                hasClients() ? Sensitivities.of(cells, found) : List.of(),
                found.stream()
                        .map(CellFindings::pseudoReplication)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                claims,
                found.stream().flatMap(cell -> cell.clinics().stream()).toList());
        return new Compared(findings, beforeHiding);
    }

    private List<String> conditions() {
        return new ArrayList<>(new TreeSet<>(Stream.of(
                        cells.large().stream().map(Cell::conditionLabel),
                        cells.withheld().stream().map(Cell::conditionLabel),
                        cells.small().stream().map(Cells.Small::condition))
                .flatMap(labels -> labels)
                .toList()));
    }

    private void addOutcome(Outcome outcome, List<Finding> list, List<Finding> beforeHiding, List<Verdict> verdicts) {
        if (!hasClients()) {
            List<Finding> described = cells.of(outcome).stream()
                    .flatMap(cell -> Analyses.describeOnly(cell).stream())
                    .toList();
            list.addAll(described);
            beforeHiding.addAll(described);
            return;
        }
        List<CellFindings> ofOutcome = of(outcome, found);
        Synthesis synthesis = Synthesis.of(ofOutcome);
        List<Finding> shown = findings(outcome, synthesis);
        list.addAll(shown);
        List<CellFindings> hidden = of(outcome, withheld);
        beforeHiding.addAll(
                hidden.isEmpty()
                        ? shown
                        : findings(
                                outcome,
                                Synthesis.of(Stream.concat(ofOutcome.stream(), hidden.stream())
                                        .toList())));
        if (study.isPrimary(outcome)) {
            outcome.marginThatMatters()
                    .ifPresent(margin -> addVerdicts(outcome, margin.doubleValue(), ofOutcome, synthesis, verdicts));
        }
    }

    /** An outcome's findings, compared and averaged over the conditions of one synthesis. */
    private List<Finding> findings(Outcome outcome, Synthesis synthesis) {
        Map<String, Double> adjusted = synthesis.adjusted();
        List<Finding> findings = new ArrayList<>();
        of(outcome, found)
                .forEach(cell -> cell.list().forEach(finding -> findings.add(withAdjusted(finding, adjusted))));
        of(outcome, withheld)
                .forEach(cell ->
                        cell.list().forEach(finding -> findings.add(withheld(withAdjusted(finding, adjusted)))));
        small(outcome).forEach(small -> findings.addAll(Analyses.none(small)));
        findings.addAll(synthesis.pooled(outcome));
        findings.sort((left, right) -> Key.WITHIN_OUTCOME.compare(left.key(), right.key()));
        return findings;
    }

    private static List<CellFindings> of(Outcome outcome, List<CellFindings> found) {
        return found.stream()
                .filter(cell -> cell.outcome().id().equals(outcome.id()))
                .toList();
    }

    private static Finding withheld(Finding finding) {
        return new Finding(
                finding.key(), finding.estimate(), finding.pAdjusted(), finding.support(), Remainder.WHOLE_CELL);
    }

    private List<Cells.Small> small(Outcome outcome) {
        return cells.small().stream()
                .filter(small -> small.outcome().id().equals(outcome.id()))
                .toList();
    }

    private static Finding withAdjusted(Finding finding, Map<String, Double> adjusted) {
        return finding.key().analysis().equals(Primary.NAME)
                ? new Finding(
                        finding.key(),
                        finding.estimate(),
                        adjusted.get(finding.key().condition()),
                        finding.support(),
                        finding.remainder())
                : finding;
    }

    private void addVerdicts(
            Outcome outcome, double margin, List<CellFindings> ofOutcome, Synthesis synthesis, List<Verdict> verdicts) {
        Map<String, Double> adjusted = synthesis.adjusted();
        boolean therapists = sessions.recordsTherapists();
        List<Verdict> ofThis = new ArrayList<>();
        ofOutcome.forEach(cell -> ofThis.add(
                Verdicts.of(cell.headline(), adjusted.get(cell.condition()), synthesis.comparisons(), therapists)));
        of(outcome, withheld)
                .forEach(cell -> ofThis.add(
                        Verdicts.none(outcome.id(), cell.condition(), margin, Reason.TOO_FEW_CLIENTS, therapists)));
        small(outcome)
                .forEach(small ->
                        ofThis.add(Verdicts.none(outcome.id(), small.condition(), margin, small.reason(), therapists)));
        ofThis.sort((left, right) -> left.condition().compareTo(right.condition()));
        verdicts.addAll(ofThis);
    }

    private List<Finding> measure(Measure measure) {
        List<Finding> list = new ArrayList<>();
        for (int code = 1; code < sessions.condition().cardinality(); code++) {
            Optional<Sample> sample = Samples.level(sessions, measure, code).filter(recorded -> recorded.size() > 0);
            if (sample.isPresent()) {
                Estimate difference = Level.difference(sample.get(), study.minimumClients());
                Key key = new Key(measure.id(), sessions.condition().label(code), Level.NAME, Key.DIFFERENCE);
                boolean large = sample.get().hasAtLeast(study.minimumClients());
                boolean shown = large && Level.mayBeShown(sample.get(), measure, code, study, earlier);
                Support support = large ? Supports.of(sample.get()) : null;
                list.add(new Finding(key, difference, null, support, large && !shown ? Remainder.WHOLE_CELL : null));
            }
        }
        return list;
    }
}
