package org.massageoutcomes.report;

import java.util.List;
import org.massageoutcomes.compare.ClaimAnswer;
import org.massageoutcomes.compare.ClaimAnswer.Answer;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;

/** One claim for every answer. */
final class ExampleClaims {
    private ExampleClaims() {}

    static List<ClaimAnswer> all() {
        return List.of(
                new ClaimAnswer(
                        "relief",
                        "Relieves the pain of the disorder",
                        "improvement of pain within a session, points",
                        Key.ALL_CONDITIONS,
                        1.93,
                        1.31,
                        new Estimated(0.45, 0.21, 2.14, 7.0, 0.04, 0.04, 0.86),
                        Answer.AGREE),
                new ClaimAnswer(
                        "soreness",
                        "Leaves clients sore for a day or two",
                        "worst soreness in the two days after, points",
                        Key.ALL_CONDITIONS,
                        2.7,
                        0.9,
                        new Estimated(1.8, 0.07, 25.7, 80.0, 1e-30, 1.66, 1.94),
                        Answer.AGREE),
                new ClaimAnswer(
                        "stress",
                        "Relieves stress",
                        "improvement of stress within a session, points",
                        Key.ALL_CONDITIONS,
                        1.1,
                        1.2,
                        new Estimated(-0.08, 0.05, -1.6, 7.0, 0.15, -0.2, 0.04),
                        Answer.DISAGREE),
                new ClaimAnswer(
                        "works_very_well",
                        "Works very well for migraine",
                        "share of sessions with 30 % less pain",
                        "Migraine",
                        0.62,
                        0.5,
                        null,
                        Answer.CANNOT_TELL_NO_UNTREATED_GROUP),
                new ClaimAnswer(
                        "chronic",
                        "Helps with chronic pain",
                        "improvement of pain, chronicity = chronic, points",
                        Key.ALL_CONDITIONS,
                        null,
                        null,
                        new NotEstimable(Reason.TOO_FEW_CLIENTS),
                        Answer.CANNOT_TELL),
                new ClaimAnswer(
                        "strength",
                        "Restores strength",
                        "improvement of strength, kg",
                        Key.ALL_CONDITIONS,
                        null,
                        null,
                        null,
                        Answer.NOT_RECORDED));
    }
}
