package org.massageoutcomes.simulate;

/**
 * What clinics do whatever the condition. The default is the {@link #ordinary()} clinic.
 *
 * @param bothKinds share, of clients with at least two sessions in the export, who change to the other type once
 * @param colleague share of sessions given by a colleague of the client's own therapist
 * @param leaning how much therapists differ in the type they give: standard deviation of the log odds
 * @param afterMissingTherapeutic share of scores before that have none after, at therapeutic sessions
 * @param afterMissingRegular the same, at regular sessions
 * @param labelMissing share of clients whose age band, sex or chronicity is blank, each on its own
 */
public record Habits(
        double bothKinds,
        double colleague,
        double leaning,
        double afterMissingTherapeutic,
        double afterMissingRegular,
        double labelMissing) {
    public Habits {
        Checks.share("bothKinds", bothKinds);
        Checks.share("colleague", colleague);
        Checks.that(leaning >= 0, "leaning ≥ 0", leaning);
        Checks.share("afterMissingTherapeutic", afterMissingTherapeutic);
        Checks.share("afterMissingRegular", afterMissingRegular);
        Checks.share("labelMissing", labelMissing);
    }

    /**
     * A sixth with both kinds: enough for the within-client comparison, few enough that arms stay distinct people. Scores
     * after are forgotten more often where the session is not treatment. Therapists lean, so that clustering by client
     * alone is visibly too sure; blanks are unrelated to how the session went.
     */
    public static Habits ordinary() {
        return new Habits(0.17, 0.15, 0.6, 0.05, 0.09, 0.05);
    }
}
