package org.massageoutcomes.compare;

import java.util.List;

/** The headline of each clinic alone; the clinic's pseudonym is the term. */
final class ByClinic implements Analysis {
    static final String NAME = "clinic";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Term> of(Cell cell) {
        Clinics clinics = cell.clinics();
        return clinics.shown().stream()
                .map(clinic -> new Term(clinic.label(), clinic.primary()).leaving(clinics.left()))
                .toList();
    }
}
