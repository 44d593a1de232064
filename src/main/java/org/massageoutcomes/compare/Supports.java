package org.massageoutcomes.compare;

import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/** Counts what a sample rests on. */
final class Supports {
    private Supports() {}

    static Support of(Sample sample) {
        return new Support(
                sample.sessions(Arm.THERAPEUTIC),
                sample.sessions(Arm.REGULAR),
                sample.clients(Arm.THERAPEUTIC),
                sample.clients(Arm.REGULAR));
    }
}
