package org.massageoutcomes.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * A client as drawn: one clinic, one condition, one course.
 *
 * @param changeAt number of exported sessions before the client changes to the other type; beyond the last if never
 */
record Client(
        ConditionTruth condition,
        Person person,
        int clinic,
        int therapist,
        boolean beginsTherapeutic,
        int changeAt,
        Course course,
        List<ClientScore> scores) {

    /**
     * The type depends on severity and on the therapist's leaning; how a session goes depends on severity only through the
     * score at the door, and on the leaning not at all. So to adjust for that score is enough.
     */
    static Client draw(Scenario scenario, Staff staff, Draws draws) {
        Course course = Course.draw(scenario.months(), draws);
        while (course.sessions() == 0) {
            course = Course.draw(scenario.months(), draws);
        }
        ConditionTruth condition = condition(scenario.conditions(), draws);
        double severity = draws.spread();
        int clinic = draws.below(scenario.clinics());
        int therapist = staff.of(clinic, draws);
        double logOdds = condition.indication() * severity + staff.leaning(therapist);
        boolean therapeutic = draws.chance(1 / (1 + StrictMath.exp(-logOdds)));
        boolean both = course.sessions() > 1 && draws.chance(scenario.habits().bothKinds());
        int changeAt = both ? 1 + draws.below(course.sessions() - 1) : Integer.MAX_VALUE;
        List<ClientScore> scores = new ArrayList<>(condition.outcomes().size());
        for (OutcomeTruth outcome : condition.outcomes()) {
            scores.add(ClientScore.draw(outcome, severity, draws));
        }
        Person person = Person.draw(scenario.habits().labelMissing(), draws);
        return new Client(condition, person, clinic, therapist, therapeutic, changeAt, course, scores);
    }

    boolean therapeuticAt(int session) {
        return beginsTherapeutic == session < changeAt;
    }

    /** Therapeutic sessions before this one, those before the period included. */
    int therapeuticBefore(int session) {
        int asBegun = course.firstSeen() + Math.min(session, changeAt);
        return beginsTherapeutic ? asBegun : course.firstSeen() + session - asBegun;
    }

    private static ConditionTruth condition(List<ConditionTruth> conditions, Draws draws) {
        double left = draws.unit();
        for (ConditionTruth condition : conditions) {
            left -= condition.prevalence();
            if (left < 0) {
                return condition;
            }
        }
        return conditions.get(conditions.size() - 1);
    }
}
