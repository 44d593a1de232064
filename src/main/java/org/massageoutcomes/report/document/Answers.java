package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Verdict;
import org.massageoutcomes.report.ShortestDecimal;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Label;
import org.massageoutcomes.report.words.NotShown;
import org.massageoutcomes.report.words.Sentences;
import org.massageoutcomes.report.words.Sites;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Outcome;

/** One outcome's verdicts, gathered by what they say, on a common line. */
final class Answers {
    private final Outcome outcome;
    private final Facts facts;
    private final Marks marks;
    private final double end;

    Answers(Outcome outcome, Facts facts) {
        this.outcome = outcome;
        this.facts = facts;
        this.marks = new Marks(facts.verdicts(outcome));
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

    /** Conditions by verdict, the firmest first; then those that the outcome was not recorded for. */
    List<AnswerGroup> groups() {
        Map<String, List<Verdict>> byVerdict = new LinkedHashMap<>();
        facts.verdicts(outcome).stream()
                .sorted(Comparator.comparingInt(Answers::rank))
                .forEach(verdict -> byVerdict
                        .computeIfAbsent(heading(verdict), words -> new ArrayList<>())
                        .add(verdict));
        List<AnswerGroup> groups = new ArrayList<>();
        byVerdict.forEach((words, verdicts) -> groups.add(new AnswerGroup(
                Symbol.of(verdicts.get(0).call()),
                words,
                verdicts.stream().map(this::answer).toList())));
        List<Answer> unrecorded = facts.findings().conditions().stream()
                .filter(condition -> facts.verdict(outcome, condition).isEmpty())
                .map(condition -> new Answer(Label.shown(condition), "", "", "", null))
                .toList();
        if (!unrecorded.isEmpty()) {
            groups.add(new AnswerGroup(Symbol.NONE, "Not recorded", unrecorded));
        }
        return groups;
    }

    private String heading(Verdict verdict) {
        return NotShown.words(verdict, facts).orElseGet(() -> Sentences.shared(verdict));
    }

    /** What the letters beside conditions mean. */
    List<Marks.Line> marks() {
        return marks.lines();
    }

    /** Therapeutic better first, regular better last of those that know; within no difference likewise. */
    private static int rank(Verdict verdict) {
        int within = verdict.ahead() == Arm.THERAPEUTIC ? 0 : verdict.ahead() == null ? 1 : 2;
        return 4
                        * switch (verdict.call()) {
                            case THERAPEUTIC_BETTER_AND_MATTERS -> 0;
                            case THERAPEUTIC_BETTER -> 1;
                            case NO_DIFFERENCE_THAT_MATTERS -> 2;
                            case REGULAR_BETTER -> 3;
                            case REGULAR_BETTER_AND_MATTERS -> 4;
                            case CANNOT_TELL_YET -> verdict.notWithinReach() ? 6 : 5;
                            case TOO_FEW_CLIENTS, TOO_FEW_CLUSTERS, NO_VARIATION, SINGULAR, ONE_ARM_ONLY ->
                                7 + verdict.call().ordinal();
                        }
                + within;
    }

    private Answer answer(Verdict verdict) {
        return new Answer(
                Label.shown(verdict.condition()),
                marks.of(verdict),
                detail(verdict),
                new Sentences(outcome).bareNumbers(verdict),
                track(verdict));
    }

    private String detail(Verdict verdict) {
        return Stream.of(new Sites(outcome, facts).part(verdict.condition()), Sentences.detail(verdict))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Answer.@Nullable Track track(Verdict verdict) {
        Estimated primary = verdict.primary();
        return primary == null || primary.estimate() == null || primary.low() == null || primary.high() == null
                ? null
                : new Answer.Track(
                        place(primary.low()),
                        place(primary.high()),
                        share((primary.high() - primary.low()) / end * 50),
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
