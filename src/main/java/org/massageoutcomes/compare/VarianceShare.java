package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.NestedRows;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.stats.VarianceShares;

/** How much of the differences in improvement lies between clinics, therapists, clients and sessions. */
final class VarianceShare implements Analysis {
    static final String NAME = "variance_share";

    private static final String CLINIC = "clinic_id";
    private static final int LEAST_CLINICS = 3;

    /** The work grows with the cube of a clinic's therapists. */
    private static final int MOST_THERAPISTS_A_CLINIC = 150;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        if (cell.sessions().labels(CLINIC).isEmpty() || !cell.sessions().recordsTherapists()) {
            return List.of();
        }
        boolean[] placed = placed(cell);
        Sample part = cell.sample().where(i -> placed[i]);
        boolean isWhole = part.size() == cell.sample().size();
        if (!isWhole && mayTellOfAFew(cell, part)) {
            Estimate none = Units.none(Reason.TOO_FEW_CLIENTS);
            return terms(none, none, none, none);
        }
        NestedRows rows = rows(part, isWhole ? cell.adjusted() : Design.of(part, cell.movementOf(part)));
        if (rows.sites() < LEAST_CLINICS || rows.mostProvidersOfASite() > MOST_THERAPISTS_A_CLINIC) {
            return List.of();
        }
        Remainder left = cell.sessionGroups().areShown(NAME) ? new Remainder(0, 0) : Remainder.A_FEW;
        VarianceShares shares = VarianceShares.fit(rows);
        return terms(shares.site(), shares.provider(), shares.subject(), shares.row()).stream()
                .map(term -> term.leaving(left))
                .toList();
    }

    private static List<Term> terms(Estimate clinic, Estimate therapist, Estimate client, Estimate session) {
        return List.of(
                new Term("clinic", clinic),
                new Term("therapist", therapist),
                new Term("client", client),
                new Term("session", session));
    }

    private static boolean mayTellOfAFew(Cell cell, Sample part) {
        return !part.hasAtLeast(cell.minimumClients())
                || part.isHeldByOne()
                || cell.sessionsTellOfAFew(VarianceShare::placed);
    }

    /** Marks the sessions whose clinic and therapist are recorded: to share one that nobody knows is no likeness. */
    static boolean[] placed(Cell cell) {
        Sample sample = cell.sample();
        int[] clinic = clinics(sample);
        Therapists therapists = cell.therapists();
        int[] therapist = therapists.ofEach();
        boolean[] placed = new boolean[sample.size()];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = clinic[i] != 0 && therapists.isKnown(therapist[i]);
        }
        return placed;
    }

    private static int[] clinics(Sample sample) {
        return sample.sessions().labels(CLINIC).map(sample::codes).orElseGet(() -> new int[sample.size()]);
    }

    private static NestedRows rows(Sample sample, Design design) {
        int n = sample.size();
        int[] pattern = new int[n];
        long[] before = new long[n];
        long[] response = new long[n];
        int[] client = new int[n];
        for (int i = 0; i < n; i++) {
            pattern[i] = design.pattern(i);
            before[i] = sample.before(i);
            response[i] = sample.response(i);
            client[i] = sample.client(i);
        }
        int[] therapist = sample.codes(sample.sessions().therapist());
        return new NestedRows(design.patterns(), pattern, before, response, clinics(sample), therapist, client);
    }
}
