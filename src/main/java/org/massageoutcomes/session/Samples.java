package org.massageoutcomes.session;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;

/** Selections of the table by condition and what is compared. */
public final class Samples {
    private Samples() {}

    /**
     * The sessions of a condition with both scores; the response is the improvement.
     *
     * @param condition code of the condition
     * @return empty where the table has no such scores at all
     */
    public static Optional<Sample> improvement(Sessions sessions, Outcome outcome, int condition) {
        return improvement(sessions, outcome, only(condition));
    }

    /** The same of several conditions in one, a client's sessions together whatever the condition. */
    public static Optional<Sample> improvement(Sessions sessions, Outcome outcome, BitSet conditions) {
        return pairs(sessions, outcome, conditions);
    }

    /** No sessions. */
    public static Sample none(Sessions sessions) {
        return withoutScores(sessions, new int[0]);
    }

    /** Every session of the table, by client, without scores. */
    public static Sample all(Sessions sessions) {
        return withoutScores(sessions, rows(sessions, sessions.conditions()));
    }

    private static Sample withoutScores(Sessions sessions, int[] rows) {
        CompactLongs none = CompactLongs.zeroes(rows.length, 0);
        return new Sample(sessions, 0, rows, sessions.areTherapeutic(rows), none, none);
    }

    /** The rows of the table that have both scores; none where it has no such scores at all. */
    public static BitSet scored(Sessions sessions, Outcome outcome) {
        BitSet scored = recorded(sessions, outcome.before());
        scored.and(recorded(sessions, outcome.after()));
        return scored;
    }

    /** The rows of the table that have the measure; none where it is not recorded at all. */
    public static BitSet measured(Sessions sessions, Measure measure) {
        return recorded(sessions, measure.id());
    }

    private static BitSet recorded(Sessions sessions, String heading) {
        return sessions.numbers(heading)
                .map(column -> column.recorded(sessions.size()))
                .orElseGet(BitSet::new);
    }

    private static Optional<Sample> pairs(
            Sessions sessions, Outcome outcome, BitSet conditions, NumberColumn... alsoRecorded) {
        NumberColumn before = sessions.numbers(outcome.before()).orElse(null);
        NumberColumn after = sessions.numbers(outcome.after()).orElse(null);
        if (before == null || after == null) {
            return Optional.empty();
        }
        NumberColumn[] recorded = Stream.concat(Stream.of(before, after), Arrays.stream(alsoRecorded))
                .toArray(NumberColumn[]::new);
        int[] rows = rows(sessions, conditions, recorded);
        int decimals = Math.max(before.decimals(), after.decimals());
        CompactLongs stepsBefore = before.steps(rows, decimals);
        CompactLongs stepsAfter = after.steps(rows, decimals);
        CompactLongs response =
                CompactLongs.of(rows.length, i -> outcome.improvement(stepsBefore.get(i), stepsAfter.get(i)));
        return Optional.of(new Sample(sessions, decimals, rows, sessions.areTherapeutic(rows), stepsBefore, response));
    }

    /** The rows of conditions that have a number in every one of the columns, a client's together. */
    private static int[] rows(Sessions sessions, BitSet conditions, NumberColumn... recorded) {
        int[] rows = sessions.rows(conditions);
        for (NumberColumn column : recorded) {
            rows = column.recorded(rows);
        }
        return conditions.cardinality() > 1 ? sessions.byClient(rows) : rows;
    }

    private static BitSet only(int condition) {
        BitSet conditions = new BitSet();
        conditions.set(condition);
        return conditions;
    }

    /** The sessions of a condition with the measure recorded; the response is its number. */
    public static Optional<Sample> level(Sessions sessions, Measure measure, int condition) {
        return level(sessions, measure, only(condition));
    }

    /** The same of several conditions in one, a client's sessions together whatever the condition. */
    public static Optional<Sample> level(Sessions sessions, Measure measure, BitSet conditions) {
        return sessions.numbers(measure.id())
                .map(column -> level(sessions, column, rows(sessions, conditions, column)));
    }

    private static Sample level(Sessions sessions, NumberColumn column, int[] rows) {
        return new Sample(
                sessions,
                column.decimals(),
                rows,
                sessions.areTherapeutic(rows),
                CompactLongs.zeroes(rows.length, 0),
                column.steps(rows, column.decimals()));
    }

    /** The sessions of a condition with the score before recorded and its sibling after missing or not. */
    public static Optional<Sample> atTheDoor(Sessions sessions, Outcome outcome, int condition) {
        NumberColumn after = sessions.numbers(outcome.after()).orElse(null);
        return sessions.numbers(outcome.before()).map(before -> {
            int[] rows = rows(sessions, only(condition), before);
            CompactLongs missing =
                    CompactLongs.of(rows.length, i -> after == null || !after.isRecorded(rows[i]) ? 1 : 0);
            return new Sample(
                    sessions, 0, rows, sessions.areTherapeutic(rows), before.steps(rows, before.decimals()), missing);
        });
    }

    /**
     * The same sessions twice, by client.
     *
     * @param improvement its response is the improvement
     * @param measure its response is the measure's number
     */
    public record Both(Sample improvement, Sample measure) {}

    /** Sessions of conditions that have both scores and the measure; empty where a column is missing. */
    public static Optional<Both> withMeasure(Sessions sessions, Outcome outcome, Measure measure, BitSet conditions) {
        return sessions.numbers(measure.id())
                .flatMap(column -> pairs(sessions, outcome, conditions, column)
                        .map(improvement -> new Both(improvement, level(sessions, column, improvement.rows()))));
    }
}
