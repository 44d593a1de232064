package org.massageoutcomes.compare;

import java.util.Arrays;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;

/** Who of a sample's therapists gave both types; never named. */
final class Therapists {
    private final Sample sample;
    private final CodeColumn column;
    private final boolean[] therapeutic;
    private final boolean[] regular;

    Therapists(Sample sample) {
        this.sample = sample;
        this.column = sample.sessions().therapist();
        this.therapeutic = new boolean[column.cardinality()];
        this.regular = new boolean[column.cardinality()];
        for (int i = 0; i < sample.size(); i++) {
            (sample.isTherapeutic(i) ? therapeutic : regular)[of(i)] = true;
        }
    }

    /** The therapist of a session. */
    int of(int i) {
        return column.code(sample.row(i));
    }

    int[] ofEach() {
        int[] each = new int[sample.size()];
        Arrays.setAll(each, this::of);
        return each;
    }

    int codes() {
        return column.cardinality();
    }

    /** Whether a known therapist gave both types, or, if not asked so, only one. */
    boolean gave(boolean both, int therapist) {
        return isKnown(therapist)
                && (therapeutic[therapist] || regular[therapist])
                && both == (therapeutic[therapist] && regular[therapist]);
    }

    /** Sessions without a therapist are one code a clinic, that of its empty name. */
    private boolean isKnown(int therapist) {
        return therapist > 0 && !column.label(therapist).endsWith("/");
    }

    long count(boolean both) {
        long count = 0;
        for (int therapist = 1; therapist < codes(); therapist++) {
            count += gave(both, therapist) ? 1 : 0;
        }
        return count;
    }
}
