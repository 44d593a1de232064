package org.massageoutcomes.compare;

/**
 * What each therapist adds to a difference between the types if therapists differ by one standard deviation of the sessions.
 *
 * @param effective therapists, counted as if they weighed alike, on the side that has fewer
 * @param widening what the clients' interval would have to be multiplied by if therapists made up a twentieth of the
 *     variance
 * @param therapist codes of the therapists, ascending; those of all conditions are of one column
 * @param ofTherapist in the outcome's unit, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record TherapistPull(double effective, double widening, int[] therapist, double[] ofTherapist) {
    /** Where therapists are not recorded, or there is no headline. */
    static final TherapistPull NONE = new TherapistPull(0, 1, new int[0], new double[0]);
}
