package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.ShortestDecimal;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;

/** One outcome's verdicts as cells on a common line. */
final class Answers {
    private final Outcome outcome;
    private final Facts facts;
    private final double end;

    Answers(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.facts = facts;
        this.end = facts.verdicts(outcome).stream()
                        .flatMap(verdict -> Stream.concat(
                                Stream.of(verdict.margin()),
                                Stream.ofNullable(verdict.primary())
                                        .flatMap(primary -> Stream.of(primary.low(), primary.high()))
                                        .filter(Objects::nonNull)))
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(1)
                * 1.04;
    }

    /** The cell of a condition; null where the outcome was not recorded for it. */
    @Nullable
    Answer of(String condition) {
        return facts.verdict(outcome, condition).map(this::answer).orElse(null);
    }

    private Answer answer(Verdict verdict) {
        Sentences sentences = new Sentences(outcome);
        return new Answer(
                Symbol.of(verdict.call()),
                sentences.headline(verdict),
                sentences.numbers(verdict),
                notes(verdict, sentences),
                track(verdict));
    }

    private static List<String> notes(Verdict verdict, Sentences sentences) {
        List<String> notes = new ArrayList<>();
        if (!verdict.call().isEstimated()) {
            return notes;
        }
        sentences
                .firmness(verdict)
                .ifPresent(firm -> notes.add("Not firm: one of " + verdict.comparisons() + " comparisons"));
        if (!verdict.isComparable()) {
            notes.add("Clients differed before the session");
        }
        if (!verdict.isRobust()) {
            notes.add("Another analysis disagrees");
        }
        return notes;
    }

    private Answer.@Nullable Track track(Verdict verdict) {
        Estimated primary = verdict.primary();
        return primary == null || primary.estimate() == null || primary.low() == null || primary.high() == null
                ? null
                : new Answer.Track(
                        place(primary.low()),
                        place(primary.high()),
                        place(primary.estimate()),
                        place(0),
                        place(-verdict.margin()),
                        share(verdict.margin() / end * 100));
    }

    private String place(double number) {
        return share((number / end + 1) * 50);
    }

    private static String share(double percent) {
        return ShortestDecimal.of(Math.rint(percent * 10) / 10);
    }
}
