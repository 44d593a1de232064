package org.massageoutcomes.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.massageoutcomes.session.Part;
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
        decide(beside, VarianceShare.NAME, VarianceShare.placed(cell));
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
        if (beside.show(List.of(Part.of(cell.sample(), part)))) {
            shown.add(name);
        }
    }

    private void decideBesideEarlier(ShownGroups beside, String name, ShownGroups.Parts parts) {
        if (!besideEarlier(cell, parts) && beside.show(parts.of(cell.sample()))) {
            shown.add(name);
        }
    }

    /** A standardized difference of two shares, in full precision, gives the counts of a level away. */
    private void decideLevels(ShownGroups beside, Factor factor) {
        List<Part> levels = levels(factor);
        if (levels.stream().noneMatch(Part::isHeldByOne)
                && factor.levels().stream().noneMatch(level -> cell.sessionsTellOfAFew(of -> with(of, factor, level)))
                && beside.show(levels)) {
            shown.add(factor.name());
        }
    }

    /** The sessions of each level, but for the clinics that are shown. */
    private List<Part> levels(Factor factor) {
        int[] partOf = new int[factor.levels().size()];
        int parts = 0;
        for (int level = 0; level < partOf.length; level++) {
            partOf[level] = isClinicThatIsShown(factor, level) ? -1 : parts++;
        }
        return Part.byCode(cell.sample(), factor.code(), partOf, parts);
    }

    private boolean isClinicThatIsShown(Factor factor, int level) {
        return factor.name().equals(OutsideModel.CLINIC)
                && cell.clinics().shown().stream()
                        .anyMatch(
                                clinic -> clinic.label().equals(factor.levels().get(level)));
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

    /** Whether any of the parts, beside the same part in the reports before, tells of a few. */
    static boolean besideEarlier(Cell cell, ShownGroups.Parts parts) {
        return cell.earlier()
                .anyTellsOfAFew(of -> Samples.improvement(of, cell.outcome(), cell.condition()).stream()
                        .flatMap(whole -> parts.of(whole).stream().map(whole::of)));
    }
}
