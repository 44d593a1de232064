package org.massageoutcomes.compare;

import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.Arm;

/** Mean response of an arm's sessions. */
final class ArmMeans {
    private ArmMeans() {}

    /** In the unit of the sample's column. */
    static double of(Sample sample, Arm arm) {
        long sum = 0;
        long n = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.arm(i) == arm) {
                sum += sample.response(i);
                n++;
            }
        }
        return sum / (n * sample.stepsPerUnit());
    }
}
