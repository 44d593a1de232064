package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.words.Numbers;

/**
 * What must be known beside an outcome's verdicts, said once: a letter marks the answers for which it holds, or, where
 * it holds for most, those for which it does not.
 */
public final class Marks {
    private static final String COMPARISONS = "#";
    private static final List<Mark> ALL = List.of(
            new Mark(
                    "a",
                    verdict -> !verdict.isComparable(),
                    "Clients of the two types differed before the session",
                    "Clients of both types were alike before the session in all that was recorded"),
            new Mark(
                    "b",
                    verdict -> verdict.ahead() != null && verdict.oneOfManyComparisons(),
                    "Ahead, but not firm: one of " + COMPARISONS + " comparisons",
                    "Firm, or neither type ahead"),
            new Mark("c", verdict -> !verdict.isRobust(), "Another analysis disagrees", "The other analyses agree"),
            new Mark(
                    "d",
                    verdict -> verdict.therapists() == Verdict.Therapists.FEW,
                    "Few therapists gave most of one type: their skill and the type of massage cannot be told apart",
                    "Enough therapists gave each type, or it matters little who they are"));

    private final List<Verdict> answered;

    /**
     * @param letter beside a condition
     * @param holds whether it is to be known of a verdict
     * @param there what is so where it holds
     * @param otherwise what is so where it does not
     */
    private record Mark(String letter, Predicate<Verdict> holds, String there, String otherwise) {
        boolean forMost(List<Verdict> answered) {
            return 2 * answered.stream().filter(holds).count() > answered.size();
        }

        Predicate<Verdict> marked(List<Verdict> answered) {
            return forMost(answered) ? holds.negate() : holds;
        }
    }

    Marks(List<Verdict> verdicts) {
        this.answered = verdicts.stream()
                .filter(verdict -> verdict.call().isEstimated())
                .toList();
    }

    /** Letters beside a verdict; empty for most. */
    String of(Verdict verdict) {
        StringBuilder letters = new StringBuilder();
        if (verdict.call().isEstimated()) {
            ALL.stream()
                    .filter(mark -> mark.marked(answered).test(verdict))
                    .forEach(mark -> letters.append(mark.letter));
        }
        return letters.toString();
    }

    /** What the letters mean, and what holds of all, a sentence each. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Mark mark : ALL) {
            boolean any = answered.stream().anyMatch(mark.marked(answered));
            if (mark.forMost(answered)) {
                lines.add(
                        any
                                ? new Line(
                                        mark.letter,
                                        mark.otherwise + ". Without the letter: " + inside(mark.there) + ".")
                                : new Line("", mark.there + ", for every condition."));
            } else if (any) {
                lines.add(new Line(mark.letter, mark.there.replace(COMPARISONS, comparisons()) + "."));
            }
        }
        return lines;
    }

    private String comparisons() {
        return Numbers.count(answered.get(0).comparisons());
    }

    private static String inside(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A letter, empty where it concerns all, and what it means. */
    public record Line(String letter, String words) {}
}
