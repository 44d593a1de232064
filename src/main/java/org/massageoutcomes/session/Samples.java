package org.massageoutcomes.session;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongBinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
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
        return pairs(sessions, outcome, condition, outcome::improvement, row -> true);
    }

    /** The same sessions; the response is the score after, signed so that more is better. */
    public static Optional<Sample> followUp(Sessions sessions, Outcome outcome, int condition) {
        int sign = outcome.better().sign();
        return pairs(sessions, outcome, condition, (before, after) -> sign * after, row -> true);
    }

    /** The rows of the table that have both scores; none where it has no such scores at all. */
    public static BitSet scored(Sessions sessions, Outcome outcome) {
        NumberColumn before = sessions.numbers(outcome.before()).orElse(null);
        NumberColumn after = sessions.numbers(outcome.after()).orElse(null);
        BitSet scored = new BitSet(sessions.size());
        for (int row = 0; before != null && after != null && row < sessions.size(); row++) {
            if (before.isRecorded(row) && after.isRecorded(row)) {
                scored.set(row);
            }
        }
        return scored;
    }

    private static Optional<Sample> pairs(
            Sessions sessions, Outcome outcome, int condition, LongBinaryOperator compared, IntPredicate alsoRecorded) {
        NumberColumn before = sessions.numbers(outcome.before()).orElse(null);
        NumberColumn after = sessions.numbers(outcome.after()).orElse(null);
        if (before == null || after == null) {
            return Optional.empty();
        }
        int[] rows = rows(
                sessions, condition, row -> before.isRecorded(row) && after.isRecorded(row) && alsoRecorded.test(row));
        int decimals = Math.max(before.decimals(), after.decimals());
        CompactLongs stepsBefore = before.steps(rows, decimals);
        CompactLongs stepsAfter = after.steps(rows, decimals);
        CompactLongs response =
                CompactLongs.of(rows.length, i -> compared.applyAsLong(stepsBefore.get(i), stepsAfter.get(i)));
        return Optional.of(new Sample(sessions, decimals, rows, sessions.areTherapeutic(rows), stepsBefore, response));
    }

    /** Rows of a condition that pass. */
    private static int[] rows(Sessions sessions, int condition, IntPredicate kept) {
        int start = sessions.start(condition);
        int end = sessions.end(condition);
        int[] rows = new int[end - start];
        int size = 0;
        for (int row = start; row < end; row++) {
            if (kept.test(row)) {
                rows[size++] = row;
            }
        }
        return size == rows.length ? rows : Arrays.copyOf(rows, size);
    }

    /** The sessions of a condition with the measure recorded; the response is its number. */
    public static Optional<Sample> level(Sessions sessions, Measure measure, int condition) {
        return sessions.numbers(measure.id()).map(column -> {
            int[] rows = rows(sessions, condition, column::isRecorded);
            return level(sessions, column, rows);
        });
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
            int[] rows = rows(sessions, condition, before::isRecorded);
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
    public record Both(Sample improvement, Sample measure) {
        /** The sessions that pass, asked by their number in either. */
        public Both where(IntPredicate kept) {
            return new Both(improvement.where(kept), measure.where(kept));
        }
    }

    /** Sessions of all conditions that have both scores and the measure; empty where a column is missing. */
    public static Optional<Both> withMeasure(Sessions sessions, Outcome outcome, Measure measure) {
        return sessions.numbers(measure.id()).map(column -> {
            List<Sample> pairs = IntStream.range(1, sessions.condition().cardinality())
                    .mapToObj(
                            condition -> pairs(sessions, outcome, condition, outcome::improvement, column::isRecorded))
                    .flatMap(Optional::stream)
                    .toList();
            Sample improvement = joined(sessions, pairs);
            int[] rows =
                    IntStream.range(0, improvement.size()).map(improvement::row).toArray();
            return new Both(improvement, level(sessions, column, rows));
        });
    }

    /** Every session of the table, by client, without scores. */
    public static Sample all(Sessions sessions) {
        int[] client = new int[sessions.size()];
        for (int row = 0; row < client.length; row++) {
            client[row] = sessions.client(row);
        }
        int[] rows = Grouping.order(client, sessions.clients());
        CompactLongs none = CompactLongs.zeroes(rows.length, 0);
        return new Sample(sessions, 0, rows, sessions.areTherapeutic(rows), none, none);
    }

    /** Sessions of several samples of one column in one, a client's together whatever the sample. */
    public static Sample joined(Sessions sessions, List<Sample> samples) {
        int[] next = firstOfClients(sessions, samples);
        int size = next[sessions.clients()];
        int[] rows = new int[size];
        boolean[] therapeutic = new boolean[size];
        CompactLongs before = CompactLongs.zeroes(size, mostOf(samples, Sample::mostBefore));
        CompactLongs response = CompactLongs.zeroes(size, mostOf(samples, Sample::mostResponse));
        for (Sample sample : samples) {
            for (int i = 0; i < sample.size(); i++) {
                int at = next[sessions.client(sample.row(i))]++;
                rows[at] = sample.row(i);
                therapeutic[at] = sample.isTherapeutic(i);
                before.put(at, sample.before(i));
                response.put(at, sample.response(i));
            }
        }
        int decimals = samples.stream().mapToInt(Sample::decimals).max().orElse(0);
        return new Sample(sessions, decimals, rows, therapeutic, before, response);
    }

    /** Where the sessions of each client begin if they lie by client; last, how many they are. */
    private static int[] firstOfClients(Sessions sessions, List<Sample> samples) {
        int[] first = new int[sessions.clients() + 1];
        for (Sample sample : samples) {
            for (int i = 0; i < sample.size(); i++) {
                first[sessions.client(sample.row(i)) + 1]++;
            }
        }
        for (int client = 1; client < first.length; client++) {
            first[client] = Math.addExact(first[client], first[client - 1]);
        }
        return first;
    }

    private static long mostOf(List<Sample> samples, ToLongFunction<Sample> most) {
        return samples.stream().mapToLong(most).max().orElse(0);
    }
}
