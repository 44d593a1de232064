package org.massageoutcomes.compare;

import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;

/** Who of a sample's therapists gave both types; never named. */
final class Therapists {
    private final CodeColumn column;
    private final int[] of;
    private final boolean[] therapeutic;
    private final boolean[] regular;

    Therapists(Sample sample) {
        this.column = sample.sessions().therapist();
        this.of = sample.codes(column);
        this.therapeutic = new boolean[column.cardinality()];
        this.regular = new boolean[column.cardinality()];
        for (int i = 0; i < of.length; i++) {
            (sample.isTherapeutic(i) ? therapeutic : regular)[of[i]] = true;
        }
    }

    /** The therapist of each session. */
    int[] ofEach() {
        return of;
    }

    int codes() {
        return column.cardinality();
    }

    /** By therapist, whether they are known and gave both types, or, if not asked so, only one. */
    boolean[] whoGave(boolean both) {
        boolean[] gave = new boolean[codes()];
        for (int therapist = 1; therapist < gave.length; therapist++) {
            gave[therapist] = isKnown(therapist)
                    && (therapeutic[therapist] || regular[therapist])
                    && both == (therapeutic[therapist] && regular[therapist]);
        }
        return gave;
    }

    /** Whether a therapist gave both types. */
    boolean gaveBoth(int therapist) {
        return therapeutic[therapist] && regular[therapist];
    }

    /** Sessions without a therapist are one code a clinic, without a name. */
    boolean isKnown(int therapist) {
        return !column.label(therapist).isEmpty();
    }

    long count(boolean both) {
        long count = 0;
        for (boolean gave : whoGave(both)) {
            count += gave ? 1 : 0;
        }
        return count;
    }
}
