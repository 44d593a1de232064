package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.words.Numbers;

/**
 * What must be known beside an outcome's verdicts, said once: a letter marks the answers for which it holds, always as a
 * caution. What holds for all of them needs no letter.
 */
public final class Marks {
    private static final String COMPARISONS = "#";
    private static final String SITES = "@";
    private static final List<Mark> ALL = List.of(
            new Mark(
                    "a",
                    verdict -> !verdict.isComparable(),
                    "Clients of the two types differed before the session" + SITES),
            new Mark(
                    "b",
                    verdict -> verdict.ahead() != null && verdict.oneOfManyComparisons(),
                    "Ahead, but not firm: one of " + COMPARISONS + " comparisons"),
            new Mark("c", verdict -> !verdict.isRobust(), "Another analysis disagrees"),
            new Mark(
                    "d",
                    verdict -> verdict.therapists() == Verdict.Therapists.FEW,
                    "Few therapists weigh most in the difference" + SITES
                            + ": how much of it is their skill cannot be told"));

    private final List<Verdict> answered;
    private final boolean allAreAnswered;

    /**
     * @param letter beside a condition
     * @param holds whether it is to be known of a verdict
     * @param there what is so where it holds
     */
    private record Mark(String letter, Predicate<Verdict> holds, String there) {}

    Marks(List<Verdict> verdicts) {
        this.answered = verdicts.stream()
                .filter(verdict -> verdict.call().isEstimated())
                .toList();
        this.allAreAnswered = answered.size() == verdicts.size();
    }

    /** Letters beside a verdict. */
    String of(Verdict verdict) {
        StringBuilder letters = new StringBuilder();
        if (verdict.call().isEstimated()) {
            ALL.stream()
                    .filter(mark -> mark.holds.test(verdict) && !forAll(mark))
                    .forEach(mark -> letters.append(mark.letter));
        }
        return letters.toString();
    }

    /** What the letters mean, and what holds of all, a sentence each. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Mark mark : ALL) {
            String words = mark.there.replace(COMPARISONS, comparisons()).replace(SITES, sites());
            if (forAll(mark)) {
                lines.add(new Line("", words + ", for every " + (allAreAnswered ? "condition." : "answer.")));
            } else if (answered.stream().anyMatch(mark.holds)) {
                lines.add(new Line(mark.letter, words + "."));
            }
        }
        return lines;
    }

    private boolean forAll(Mark mark) {
        return answered.size() > 1 && answered.stream().allMatch(mark.holds);
    }

    /** Of a pool, how many sites it is that say so stands beside each answer. */
    private String sites() {
        return answered.stream().anyMatch(verdict -> verdict.sites() != null) ? " in at least one site" : "";
    }

    private String comparisons() {
        return answered.isEmpty() ? "" : Numbers.count(answered.get(0).comparisons());
    }

    /** A letter, empty where it concerns all, and what it means. */
    public record Line(String letter, String words) {}
}
