package org.massageoutcomes.study;

import java.util.ArrayList;
import java.util.List;

/**
 * One claim of the article "Therapeutic vs Regular Massage. What are the differences?", and the question that puts it
 * to the data. Every claim says that therapeutic massage has more of something.
 *
 * @param id the term in results
 * @param words the claim in the article's sense
 * @param question what of the data bears on it
 */
public record Claim(String id, String words, Question question) {

    /** What of the data bears on a claim. */
    public sealed interface Question {
        /** The id of the outcome or measure that it is about. */
        String subject();

        /** Whose sessions it needs: questions that need the same share them. */
        default String sessionsOf() {
            return subject();
        }
    }

    /** Improvement within a session, given the score at the door. */
    public record Improvement(String outcome) implements Question {
        @Override
        public String subject() {
            return outcome;
        }
    }

    /** The same among the sessions whose column has a label. */
    public record ImprovementWithin(String outcome, String column, String label) implements Question {
        @Override
        public String subject() {
            return outcome;
        }
    }

    /** Change of the score at the door over a course of care, given the first. */
    public record OverACourse(String outcome) implements Question {
        @Override
        public String subject() {
            return outcome;
        }
    }

    /** The same by itself: no comparison, so no answer. */
    public record FallOverACourse(String outcome) implements Question {
        @Override
        public String subject() {
            return outcome;
        }
    }

    /** Share of a condition's sessions that respond: no comparison with no treatment, so no answer. */
    public record ResponseRate(String outcome, int percent, String condition) implements Question {
        @Override
        public String subject() {
            return outcome;
        }
    }

    /** A measure's level. */
    public record HigherLevel(String measure) implements Question {
        @Override
        public String subject() {
            return measure;
        }
    }

    /** Share of sessions whose measure is at least so much. */
    public record ShareAtLeast(String measure, int least) implements Question {
        @Override
        public String subject() {
            return measure;
        }
    }

    /** What one more unit of improvement costs. */
    public record CostOfImprovement(String measure, String outcome) implements Question {
        @Override
        public String subject() {
            return measure;
        }

        @Override
        public String sessionsOf() {
            return measure + " and " + outcome;
        }
    }

    /** How far sessions are from their arm's median. */
    public record DistanceFromMedian(String measure) implements Question {
        @Override
        public String subject() {
            return measure;
        }
    }

    /** Share of the covariates that are recorded: what is recorded, not what was asked. */
    public record ShareRecorded() implements Question {
        @Override
        public String subject() {
            return "covariates";
        }
    }

    /** All of the article's claims, in its order. */
    public static List<Claim> ofTheArticle() {
        List<Claim> claims = new ArrayList<>(List.of(
                new Claim("pain_relief", "relieves the disorder's pain", new Improvement("pain")),
                new Claim(
                        "pain_relief_lasting",
                        "relieves the disorder's pain, beyond the session",
                        new OverACourse("pain")),
                new Claim("range_of_motion", "improves range of motion and flexibility", new Improvement("rom")),
                new Claim("strength", "improves strength", new Improvement("strength")),
                new Claim("stress_relief", "relieves stress", new Improvement("stress")),
                new Claim("stress_relief_permanent", "relieves stress permanently", new FallOverACourse("stress"))));
        for (String condition : Conditions.NINE) {
            claims.add(new Claim(
                    "works_for_" + LabelKey.of(condition).replace(' ', '_'),
                    "works very well for " + LabelKey.of(condition),
                    new ResponseRate("pain", 30, condition)));
        }
        claims.add(new Claim(
                "chronic_pain", "helps with chronic pain", new ImprovementWithin("pain", "chronicity", "chronic")));
        for (String context : List.of("post-operative", "pre-sport", "post-sport", "psychological")) {
            for (String outcome : List.of("pain", "stress")) {
                claims.add(new Claim(
                        context.replace('-', '_') + "_" + outcome,
                        "helps " + inWords(context) + " (" + outcome + ")",
                        new ImprovementWithin(outcome, "context", context)));
            }
        }
        claims.addAll(List.of(
                new Claim("heavier_strokes", "uses heavier strokes", new HigherLevel("pressure")),
                new Claim("sore_share", "leaves people sore for a day or two", new ShareAtLeast("soreness_48h", 1)),
                new Claim("sore_mean", "leaves people more sore", new HigherLevel("soreness_48h")),
                new Claim("more_expensive", "costs more", new HigherLevel("price")),
                new Claim(
                        "price_of_relief",
                        "costs extra for each further point of relief",
                        new CostOfImprovement("price", "pain")),
                new Claim("customised_pressure", "is customised: pressure", new DistanceFromMedian("pressure")),
                new Claim("customised_duration", "is customised: duration", new DistanceFromMedian("duration_min")),
                new Claim("details_needed", "needs details from the client", new ShareRecorded())));
        return List.copyOf(claims);
    }

    private static String inWords(String context) {
        return switch (context) {
            case "post-operative" -> "after an operation";
            case "pre-sport" -> "before sport";
            case "post-sport" -> "after sport";
            default -> "with psychological complaints";
        };
    }
}
