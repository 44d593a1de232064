package org.massageoutcomes.compare;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/**
 * Outcome × condition, parted before any estimate into those with enough clients and those without: what is not shown
 * must not be in Holm's family, in a pooled estimate, or in a total.
 *
 * @param large large enough to estimate from
 * @param withheld large enough, and yet not to be shown: one client has most of the sessions, or a report of an earlier
 *     month would tell of a few people beside this one; for the clinic's own eyes
 * @param small the rest that have any session, with what is missing
 */
record Cells(List<Cell> large, List<Cell> withheld, List<Small> small) {
    /**
     * A cell without numbers.
     *
     * @param sessions sessions with both scores, for the clinic's own eyes
     */
    record Small(Outcome outcome, String condition, Reason reason, int sessions) {}

    static Cells largeEnough(Sessions sessions, Study study, EarlierReports earlier) {
        record Place(Outcome outcome, int condition) {}
        List<Place> places = study.outcomes().stream()
                .flatMap(outcome -> IntStream.range(1, sessions.condition().cardinality())
                        .mapToObj(condition -> new Place(outcome, condition)))
                .toList();
        List<Cells> parts =
                InParallel.map(places, place -> parted(sessions, study, place.outcome(), place.condition(), earlier));
        return new Cells(
                parts.stream().flatMap(part -> part.large.stream()).toList(),
                parts.stream().flatMap(part -> part.withheld.stream()).toList(),
                parts.stream().flatMap(part -> part.small.stream()).toList());
    }

    /** One cell, where it belongs; none where there is no session. */
    private static Cells parted(
            Sessions sessions, Study study, Outcome outcome, int condition, EarlierReports earlier) {
        Optional<Sample> recorded =
                Samples.improvement(sessions, outcome, condition).filter(sample -> sample.size() > 0);
        if (recorded.isEmpty()) {
            return new Cells(List.of(), List.of(), List.of());
        }
        Sample sample = recorded.get();
        if (!sample.hasAtLeast(study.minimumClients())) {
            Small small = new Small(
                    outcome,
                    sessions.condition().label(condition),
                    tooFew(sample, study.minimumClients()),
                    sample.size());
            return new Cells(List.of(), List.of(), List.of(small));
        }
        EarlierReports ofCell =
                earlier.thatShow(earlier.thatShowTheCell(of -> Samples.improvement(of, outcome, condition)));
        boolean tells = sample.isHeldByOne() || !ofCell.endWithThisAs(earlier);
        List<Cell> cell = List.of(new Cell(
                study,
                outcome,
                condition,
                sessions,
                () -> Samples.improvement(sessions, outcome, condition).orElseThrow(),
                ofCell));
        return tells ? new Cells(List.of(), cell, List.of()) : new Cells(cell, List.of(), List.of());
    }

    /** Why a sample is too small: one type only, of enough clients, or simply too few. */
    static Reason tooFew(Sample sample, int minimumClients) {
        int therapeutic = sample.clients(Arm.THERAPEUTIC);
        int regular = sample.clients(Arm.REGULAR);
        boolean oneArm = Math.min(therapeutic, regular) == 0 && Math.max(therapeutic, regular) >= minimumClients;
        return oneArm ? Reason.ONE_ARM_ONLY : Reason.TOO_FEW_CLIENTS;
    }

    /** Which reports show an outcome's condition, this one among them; none where this one does not. */
    BitSet reportsOf(Outcome outcome, int condition) {
        return of(outcome).stream()
                .filter(cell -> cell.condition() == condition)
                .findFirst()
                .map(cell -> cell.earlier().months())
                .orElseGet(BitSet::new);
    }

    /** The labels of the conditions that have any session with both scores, whatever may be shown of them. */
    Stream<String> recorded(Outcome outcome) {
        return Stream.of(
                        Stream.concat(large.stream(), withheld.stream())
                                .filter(cell -> cell.outcome().id().equals(outcome.id()))
                                .map(Cell::conditionLabel),
                        small.stream()
                                .filter(cell -> cell.outcome().id().equals(outcome.id()))
                                .map(Small::condition))
                .flatMap(labels -> labels);
    }

    /** The conditions of an outcome's cells. */
    BitSet conditions(Outcome outcome) {
        BitSet conditions = new BitSet();
        of(outcome).forEach(cell -> conditions.set(cell.condition()));
        return conditions;
    }

    /**
     * All sessions of an outcome's conditions that are shown.
     *
     * @param sessions of any months
     */
    Sample joined(Sessions sessions, Outcome outcome) {
        return Samples.improvement(sessions, outcome, conditions(outcome)).orElseGet(() -> Samples.none(sessions));
    }

    /** The cells of one outcome, conditions in the table's order. */
    List<Cell> of(Outcome outcome) {
        return large.stream()
                .filter(cell -> cell.outcome().id().equals(outcome.id()))
                .toList();
    }
}
