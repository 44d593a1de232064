package org.massageoutcomes.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * The default truth of the nine conditions: invented, and chosen only so that a year of {@link Scenario#year} leads to
 * every verdict there is. It says nothing about massage.
 */
final class NineConditions {
    private NineConditions() {}

    static List<ConditionTruth> all() {
        return List.of(
                // Better by more than matters, and many clients: the clear case. Strong indication: change alone
                // misleads.
                condition("Lower back pain", 0.273, 0.7, 1.5, motion(4, 4, site("lumbar flexion", 38, 20, 52))),
                // Better, but by less than matters; as common, so the report can say so.
                condition("Arthritis", 0.16, 0.3, 0.4, motion(3, 0, site("knee flexion", 102, 75, 125)), grip(22, 0.3)),
                // Better; whether it matters stays open.
                condition(
                        "Tendonitis", 0.13, 0.4, 0.95, motion(2, 2, site("elbow flexion", 122, 95, 138)), grip(27, 1)),
                // No difference that matters, in arms that start alike.
                condition("Migraine", 0.12, 0.0, 0.0),
                // Ahead by so little that, among eight comparisons, it need not be firm.
                condition("Muscle disorder", 0.11, 0.2, 0.35, grip(29, 0.8)),
                // The outcome that matters is motion: two movements, which differ by more than any effect.
                condition(
                        "Frozen shoulder",
                        0.09,
                        0.5,
                        0.7,
                        motion(
                                4,
                                9,
                                site("shoulder abduction", 88, 50, 130),
                                site("shoulder external rotation", 32, 12, 55))),
                // Regular massage is better, by more than matters.
                condition("Whiplash", 0.085, 0.3, -1.5, motion(4, -3, site("cervical rotation", 48, 25, 68))),
                // Few clients, who differ much: cannot be told yet.
                new ConditionTruth(
                        "Radiating pain", 0.024, 0.3, List.of(pain(0.5, new Spread(1.1, 0.15, 1.3)), stress())),
                // Too few clients to be shown at all in a year of four clinics.
                condition(
                        "Repetitive stress",
                        0.008,
                        0.3,
                        0.8,
                        motion(3, 3, site("wrist extension", 47, 28, 64)),
                        grip(24, 1)));
    }

    private static ConditionTruth condition(
            String label, double prevalence, double indication, double painEffect, OutcomeTruth... others) {
        List<OutcomeTruth> outcomes = new ArrayList<>(List.of(pain(painEffect, new Spread(0.45, 0.15, 0.9)), stress()));
        outcomes.addAll(List.of(others));
        return new ConditionTruth(label, prevalence, indication, outcomes);
    }

    /** Where therapeutic massage is worse, regular massage is given more to gain, so that both improve on average. */
    private static OutcomeTruth pain(double effect, Spread spread) {
        Site site = new Site("", 6.2, 1.2, 0.9, 3, 10);
        Response response = new Response(effect < 0 ? 2.2 : 1.2, 0.35, effect, 0.12, effect > 1 ? 0.08 : 0);
        return new OutcomeTruth(Scale.PAIN, 0.98, List.of(site), response, spread);
    }

    /** Relaxation is what both types share: the same everywhere. */
    private static OutcomeTruth stress() {
        Site site = new Site("", 5.5, 1.3, 1.2, 3, 10);
        Response response = new Response(1.6, 0.3, -0.2, 0.05, 0);
        return new OutcomeTruth(Scale.STRESS, 0.93, List.of(site), response, new Spread(0.4, 0.15, 0.9));
    }

    private static OutcomeTruth motion(double gain, double effect, Site... sites) {
        Response response = new Response(gain, 0.15, effect, 0.5, effect > 3 ? 0.3 : 0);
        return new OutcomeTruth(Scale.ROM, 0.88, List.of(sites), response, new Spread(2, 0.7, 4));
    }

    private static Site site(String movement, double usual, int least, int most) {
        return new Site(movement, usual, 7, 4, least, most);
    }

    /** A dynamometer is not in every room. */
    private static OutcomeTruth grip(double usual, double effect) {
        Site site = new Site("", usual, 5, 1.5, 8, 55);
        Response response = new Response(0.6, 0.1, effect, 0.15, 0);
        return new OutcomeTruth(Scale.STRENGTH, 0.6, List.of(site), response, new Spread(0.5, 0.2, 1.2));
    }
}
