package org.massageoutcomes.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;

/**
 * Which groups of a cell's sessions may be shown beside each other. A share and a count give the sessions that pass, and an
 * analysis of a part has a rest; so the groups are asked for in the order of their use, and each is shown if it tells of
 * nobody beside those shown before.
 */
final class SessionGroups {
    private final Cell cell;
    private final Set<String> shown = new HashSet<>();

    private SessionGroups(Cell cell) {
        this.cell = cell;
        ShownGroups beside = new ShownGroups(cell.sample(), cell.minimumClients());
        Clinics.groups(cell).ifPresent(beside::add);
        Responder.parts(cell.outcome()).forEach((name, parts) -> decideBesideEarlier(beside, name, parts));
        decideBesideEarlier(beside, Spread.NAME, Spread.parts(cell.outcome()));
        MeasurementError.parts(cell).forEach((name, parts) -> decideBesideEarlier(beside, name, parts));
        for (TherapistContrast contrast : List.of(TherapistContrast.same(), TherapistContrast.between())) {
            decide(beside, contrast.name(), contrast.used(cell));
        }
        decide(beside, Sensitivities.UNAMBIGUOUS, Sensitivities.unambiguous(cell.sample()));
        OutsideModel.timed(cell).ifPresent(timed -> decide(beside, OutsideModel.DURATION, timed));
        cell.comparedFactors().forEach(factor -> decideLevels(beside, factor));
    }

    static SessionGroups of(Cell cell) {
        return new SessionGroups(cell);
    }

    /** Whether the groups that were asked for under a name may be shown. */
    boolean areShown(String name) {
        return shown.contains(name);
    }

    private void decide(ShownGroups beside, String name, boolean[] part) {
        if (beside.show(List.of((any, i) -> part[i]))) {
            shown.add(name);
        }
    }

    private void decideBesideEarlier(ShownGroups beside, String name, List<ShownGroups.Part> parts) {
        if (parts.stream().noneMatch(part -> besideEarlier(cell, part)) && beside.show(parts)) {
            shown.add(name);
        }
    }

    /** A standardized difference of two shares, in full precision, gives the counts of a level away. */
    private void decideLevels(ShownGroups beside, Factor factor) {
        int[] code = factor.code();
        List<ShownGroups.Part> levels = IntStream.range(0, factor.levels().size())
                .filter(level -> !isClinicThatIsShown(factor, level))
                .<ShownGroups.Part>mapToObj(level -> (any, i) -> code[i] == level)
                .toList();
        if (levels.stream().noneMatch(this::isHeldByOne)
                && factor.levels().stream().noneMatch(level -> cell.sessionsTellOfAFew(of -> with(of, factor, level)))
                && beside.show(levels)) {
            shown.add(factor.name());
        }
    }

    private boolean isClinicThatIsShown(Factor factor, int level) {
        return factor.name().equals(OutsideModel.CLINIC)
                && cell.clinics().shown().stream()
                        .anyMatch(
                                clinic -> clinic.label().equals(factor.levels().get(level)));
    }

    private boolean isHeldByOne(ShownGroups.Part part) {
        Sample sample = cell.sample();
        return sample.where(i -> part.has(sample, i)).isHeldByOne();
    }

    /** Marks the sessions of a level as it is in a cell; none where the cell has no such level. */
    private static boolean[] with(Cell of, Factor factor, String level) {
        boolean[] marked = new boolean[of.sample().size()];
        of.comparedFactors().stream()
                .filter(same -> same.name().equals(factor.name()))
                .forEach(same -> {
                    int code = same.levels().indexOf(level);
                    for (int i = 0; i < marked.length; i++) {
                        marked[i] = same.code()[i] == code;
                    }
                });
        return marked;
    }

    /** Whether a part, beside the same part in the reports before, tells of a few. */
    static boolean besideEarlier(Cell cell, ShownGroups.Part part) {
        return cell.earlier()
                .tellOfAFew(of -> Samples.improvement(of, cell.outcome(), cell.condition())
                        .map(whole -> whole.where(i -> part.has(whole, i))));
    }
}
