package org.massageoutcomes.simulate;

/**
 * What a session does on average, in the outcome's unit; positive is better.
 *
 * @param gain improvement within a session of regular massage, at the usual score
 * @param regression further improvement for each unit by which the score at the door is worse than usual: the room there
 *     is to improve, and regression to the mean. Not 0, or an analysis that forgets the baseline would go unpunished
 * @param effect therapeutic − regular, given the score at the door: the estimand of the headline
 * @param lasting how much better the next session starts, for each session already had
 * @param lastingEffect how much more of that for each session that was therapeutic
 */
public record Response(double gain, double regression, double effect, double lasting, double lastingEffect) {
    public Response {
        Checks.share("regression", regression);
    }

    /** Mean improvement, in the outcome's unit, from a score that is {@code worse} than usual by so much. */
    double improvement(double worse, boolean therapeutic) {
        return gain + regression * worse + (therapeutic ? effect : 0);
    }

    /** By how much the score at the door has improved since the course began. */
    double carried(int sessionsHad, int therapeuticHad) {
        return lasting * sessionsHad + lastingEffect * therapeuticHad;
    }
}
