package org.massageoutcomes.compare;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each therapist adds to a difference between the types if therapists differ by one standard deviation of the sessions.
 *
 * @param effective therapists, counted as if they weighed alike, on the side that has fewer
 * @param widening what the clients' interval would have to be multiplied by if therapists made up a twentieth of the
 *     variance
 * @param ofTherapist in the outcome's unit, by the therapist's code, the same in every condition
 */
record TherapistPull(double effective, double widening, SortedMap<Integer, Double> ofTherapist) {
    /** Where therapists are not recorded, or there is no headline. */
    static final TherapistPull NONE = new TherapistPull(0, 1, new TreeMap<>());

    boolean isKnown() {
        return !ofTherapist.isEmpty();
    }
}
