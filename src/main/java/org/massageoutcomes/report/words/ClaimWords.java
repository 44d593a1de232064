package org.massageoutcomes.report.words;

import org.massageoutcomes.compare.ClaimAnswer;

/** What the data say of a claim, in words. */
public final class ClaimWords {
    private ClaimWords() {}

    public static String answer(ClaimAnswer.Answer answer) {
        return switch (answer) {
            case AGREE -> "Agrees";
            case DISAGREE -> "Disagrees";
            case CANNOT_TELL -> "Cannot tell";
            case CANNOT_TELL_NO_UNTREATED_GROUP -> "Cannot tell: no untreated group";
            case NOT_RECORDED -> "Not recorded";
        };
    }
}
