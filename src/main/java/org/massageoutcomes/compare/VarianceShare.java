package org.massageoutcomes.compare;

import java.util.List;
import java.util.Optional;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.NestedRows;
import org.massageoutcomes.stats.VarianceShares;

/** How much of the differences in improvement lies between clinics, therapists, clients and sessions. */
final class VarianceShare implements Analysis {
    private static final int LEAST_CLINICS = 3;

    /** The work grows with the cube of a clinic's therapists. */
    private static final int MOST_THERAPISTS_A_CLINIC = 150;

    @Override
    public String name() {
        return "variance_share";
    }

    @Override
    public List<Term> of(Cell cell) {
        Optional<CodeColumn> clinics = cell.sessions().labels("clinic_id");
        if (clinics.isEmpty() || !cell.sessions().records("therapist_id")) {
            return List.of();
        }
        NestedRows rows = rows(cell, clinics.get());
        if (rows.sites() < LEAST_CLINICS || rows.mostProvidersOfASite() > MOST_THERAPISTS_A_CLINIC) {
            return List.of();
        }
        VarianceShares shares = VarianceShares.fit(rows);
        return List.of(
                new Term("clinic", shares.site()),
                new Term("therapist", shares.provider()),
                new Term("client", shares.subject()),
                new Term("session", shares.row()));
    }

    private static NestedRows rows(Cell cell, CodeColumn clinics) {
        Sample sample = cell.sample();
        Design design = cell.adjusted();
        CodeColumn therapists = cell.sessions().therapist();
        int n = sample.size();
        int[] pattern = new int[n];
        long[] before = new long[n];
        long[] response = new long[n];
        int[] clinic = new int[n];
        int[] therapist = new int[n];
        int[] client = new int[n];
        for (int i = 0; i < n; i++) {
            pattern[i] = design.pattern(i);
            before[i] = sample.before(i);
            response[i] = sample.response(i);
            clinic[i] = clinics.code(sample.row(i));
            therapist[i] = therapists.code(sample.row(i));
            client[i] = sample.client(i);
        }
        return new NestedRows(design.patterns(), pattern, before, response, clinic, therapist, client);
    }
}
