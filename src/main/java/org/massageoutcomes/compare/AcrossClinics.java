package org.massageoutcomes.compare;

import java.util.List;

/** The clinics' headlines pooled: how much clinics differ, and what a new one should expect. */
final class AcrossClinics implements Analysis {
    @Override
    public String name() {
        return PooledTerms.NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        Clinics clinics = cell.clinics();
        return clinics.pool().stream()
                .flatMap(pool -> PooledTerms.ofSites(pool).entrySet().stream())
                .map(entry -> new Term(entry.getKey(), entry.getValue()).leaving(clinics.left()))
                .toList();
    }
}
