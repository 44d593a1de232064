package org.massageoutcomes.compare;

import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;

/** From whole steps to the outcome's unit, and from too little data to a reason. */
final class Units {
    private Units() {}

    /** An estimate in steps of the sample, in the outcome's unit. */
    static Estimate of(Estimate steps, Sample sample) {
        return steps.match(estimated -> estimated.per(sample.stepsPerUnit()), none -> none);
    }

    static Estimate none(Reason reason) {
        return new NotEstimable(reason);
    }
}
