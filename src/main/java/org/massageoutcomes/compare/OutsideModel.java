package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massageoutcomes.session.NumberColumn;
import org.massageoutcomes.session.Sample;

/** What no model adjusts for, and in which the arms may differ all the same: clinic, therapist and duration. */
final class OutsideModel {
    static final String CLINIC = "clinic_id";
    private static final String THERAPIST = "therapist_id";
    static final String DURATION = "duration_min";
    private static final String BOTH_KINDS = "both kinds";
    private static final String ONE_KIND = "one kind";

    private OutsideModel() {}

    /** Columns of the balance table; none for what is not recorded, does not vary, or would tell of a few clients. */
    static List<Balance.Variable> variables(Cell cell) {
        List<Balance.Variable> variables = new ArrayList<>();
        cell.factorsOutsideModel().forEach(factor -> variables.addAll(Balance.levels(factor, cell.sample())));
        duration(cell).ifPresent(variables::add);
        return variables;
    }

    /** Clinic and kind of therapist, without small levels; those that do not vary are left out. */
    static List<Factor> factors(Cell cell) {
        List<Factor> recorded = new ArrayList<>();
        if (!cell.study().adjustFor().contains(CLINIC)) {
            cell.sessions()
                    .labels(CLINIC)
                    .map(column -> Factors.every(CLINIC, column, cell.sample()))
                    .ifPresent(recorded::add);
        }
        if (cell.sessions().recordsTherapists()) {
            recorded.add(kindsOf(cell.therapists()));
        }
        return recorded.stream()
                .map(factor -> Factors.withoutSmallLevels(factor, cell.sample(), cell.minimumClients()))
                .filter(Factor::varies)
                .toList();
    }

    /** Whether a session's therapist gave both kinds here: a therapist is never named. */
    private static Factor kindsOf(Therapists therapists) {
        int[] therapist = therapists.ofEach();
        int[] code = new int[therapist.length];
        for (int i = 0; i < code.length; i++) {
            code[i] = !therapists.isKnown(therapist[i]) ? 1 : therapists.gaveBoth(therapist[i]) ? 0 : 2;
        }
        return Factors.seen(THERAPIST, code, List.of(BOTH_KINDS, Factors.NOT_RECORDED, ONE_KIND));
    }

    private static Optional<Balance.Variable> duration(Cell cell) {
        Sample sample = cell.sample();
        return cell.sessions()
                .numbers(DURATION)
                .filter(minutes ->
                        sample.fewestClients(i -> minutes.isRecorded(sample.row(i))) >= cell.minimumClients())
                .map(minutes -> Balance.Variable.of(
                        DURATION, sample, i -> steps(minutes, sample.row(i)), i -> minutes.isRecorded(sample.row(i))));
    }

    /** Marks the sessions whose duration is recorded; empty where none is. */
    static Optional<boolean[]> timed(Cell cell) {
        Sample sample = cell.sample();
        return cell.sessions().numbers(DURATION).map(minutes -> {
            boolean[] timed = new boolean[sample.size()];
            for (int i = 0; i < timed.length; i++) {
                timed[i] = minutes.isRecorded(sample.row(i));
            }
            return timed;
        });
    }

    private static long steps(NumberColumn minutes, int row) {
        return minutes.isRecorded(row) ? minutes.steps(row) : 0;
    }
}
