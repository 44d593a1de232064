package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterRobust;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Reason;

/**
 * The two halves of what therapists confound: the same therapist's clients after either type, and clients of therapists
 * who give one type only. Errors by therapist; more than three are needed.
 */
final class TherapistContrast implements Analysis {
    private static final int MOST_TOO_FEW = 3;

    private final String name;
    private final boolean both;

    private TherapistContrast(String name, boolean both) {
        this.name = name;
        this.both = both;
    }

    /** Within therapists who gave both types: their own level, whatever it is, drops out. */
    static TherapistContrast same() {
        return new TherapistContrast("same_therapist", true);
    }

    /** Between therapists who gave one type. */
    static TherapistContrast between() {
        return new TherapistContrast("between_therapist", false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Term> of(Cell cell) {
        if (!cell.sessions().recordsTherapists()) {
            return List.of();
        }
        Sample all = cell.sample();
        boolean[] used = used(cell);
        Sample part = all.where(i -> used[i]);
        if (!part.hasAtLeast(cell.minimumClients()) || part.isHeldByOne() || cell.sessionsTellOfAFew(this::used)) {
            return List.of(Term.difference(Units.none(Reason.TOO_FEW_CLIENTS)));
        }
        Remainder left = cell.sessionGroups().areShown(name) ? new Remainder(0, 0) : Remainder.A_FEW;
        long count = cell.therapists().count(both);
        return List.of(
                Term.difference(count <= MOST_TOO_FEW ? Units.none(Reason.TOO_FEW_CLUSTERS) : estimate(cell, part))
                        .leaving(left),
                new Term("therapists", Estimated.point((double) count)).leaving(left));
    }

    /** Marks the sessions of the therapists asked for. */
    boolean[] used(Cell cell) {
        Therapists therapists = cell.therapists();
        boolean[] gave = therapists.whoGave(both);
        int[] therapist = therapists.ofEach();
        boolean[] used = new boolean[therapist.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = gave[therapist[i]];
        }
        return used;
    }

    private Estimate estimate(Cell cell, Sample part) {
        Therapists therapists = new Therapists(part);
        Design design = Design.of(part, cell.movementOf(part));
        ClusterSums sums = both
                ? WithinGroups.sums(design, part, therapists.ofEach(), therapists.codes())
                : design.by(therapists.ofEach(), therapists.codes(), true);
        return Units.of(ClusterRobust.contrast(sums, Design.ARM), part);
    }
}
