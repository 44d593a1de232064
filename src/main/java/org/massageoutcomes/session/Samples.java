package org.massageoutcomes.session;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongBinaryOperator;
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
        return pairs(sessions, outcome, condition, outcome::improvement);
    }

    /** The same sessions; the response is the score after, signed so that more is better. */
    public static Optional<Sample> followUp(Sessions sessions, Outcome outcome, int condition) {
        return pairs(
                sessions,
                outcome,
                condition,
                (before, after) -> outcome.better().sign() * after);
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
            Sessions sessions, Outcome outcome, int condition, LongBinaryOperator compared) {
        NumberColumn before = sessions.numbers(outcome.before()).orElse(null);
        NumberColumn after = sessions.numbers(outcome.after()).orElse(null);
        if (before == null || after == null) {
            return Optional.empty();
        }
        int decimals = Math.max(before.decimals(), after.decimals());
        long beforeScale = scale(before, decimals);
        long afterScale = scale(after, decimals);
        int start = sessions.start(condition);
        int end = sessions.end(condition);
        SampleBuilder builder = new SampleBuilder(sessions, decimals, end - start);
        for (int row = start; row < end; row++) {
            if (before.isRecorded(row) && after.isRecorded(row)) {
                long scoreBefore = before.steps(row) * beforeScale;
                long scoreAfter = after.steps(row) * afterScale;
                builder.add(
                        row, sessions.isTherapeutic(row), scoreBefore, compared.applyAsLong(scoreBefore, scoreAfter));
            }
        }
        return Optional.of(builder.finish());
    }

    private static long scale(NumberColumn column, int decimals) {
        long scale = 1;
        for (int i = column.decimals(); i < decimals; i++) {
            scale *= 10;
        }
        return scale;
    }

    /** The sessions of a condition with the measure recorded; the response is its number. */
    public static Optional<Sample> level(Sessions sessions, Measure measure, int condition) {
        return sessions.numbers(measure.id()).map(column -> {
            int start = sessions.start(condition);
            int end = sessions.end(condition);
            SampleBuilder builder = new SampleBuilder(sessions, column.decimals(), end - start);
            for (int row = start; row < end; row++) {
                if (column.isRecorded(row)) {
                    builder.add(row, sessions.isTherapeutic(row), 0, column.steps(row));
                }
            }
            return builder.finish();
        });
    }

    /** The sessions of a condition with the score before recorded and its sibling after missing or not. */
    public static Optional<Sample> atTheDoor(Sessions sessions, Outcome outcome, int condition) {
        NumberColumn after = sessions.numbers(outcome.after()).orElse(null);
        return sessions.numbers(outcome.before()).map(before -> {
            int start = sessions.start(condition);
            int end = sessions.end(condition);
            SampleBuilder builder = new SampleBuilder(sessions, 0, end - start);
            for (int row = start; row < end; row++) {
                if (before.isRecorded(row)) {
                    boolean missing = after == null || !after.isRecorded(row);
                    builder.add(row, sessions.isTherapeutic(row), before.steps(row), missing ? 1 : 0);
                }
            }
            return builder.finish();
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
                    .mapToObj(condition -> improvement(sessions, outcome, condition))
                    .flatMap(Optional::stream)
                    .toList();
            Sample all = joined(sessions, pairs);
            Sample improvement = all.where(i -> column.isRecorded(all.row(i)));
            SampleBuilder measures = new SampleBuilder(sessions, column.decimals(), improvement.size());
            for (int i = 0; i < improvement.size(); i++) {
                int row = improvement.row(i);
                measures.add(row, improvement.isTherapeutic(i), 0, column.steps(row));
            }
            return new Both(improvement, measures.finish());
        });
    }

    /** Every session of the table, by client, without scores. */
    public static Sample all(Sessions sessions) {
        int[] client = new int[sessions.size()];
        for (int row = 0; row < client.length; row++) {
            client[row] = sessions.client(row);
        }
        SampleBuilder builder = new SampleBuilder(sessions, 0, client.length);
        for (int row : Grouping.order(client, sessions.clients())) {
            builder.add(row, sessions.isTherapeutic(row), 0, 0);
        }
        return builder.finish();
    }

    /** Sessions of several samples of one column in one, a client's together whatever the sample. */
    public static Sample joined(Sessions sessions, List<Sample> samples) {
        int[] first = new int[samples.size() + 1];
        for (int at = 0; at < samples.size(); at++) {
            first[at + 1] = Math.addExact(first[at], samples.get(at).size());
        }
        int decimals = samples.stream().mapToInt(Sample::decimals).max().orElse(0);
        SampleBuilder builder = new SampleBuilder(sessions, decimals, first[samples.size()]);
        for (int session : Grouping.order(clients(sessions, samples, first), sessions.clients())) {
            int of = Arrays.binarySearch(first, session);
            // Empty samples start where the next does; the last that starts there has it.
            int at = of < 0 ? -of - 2 : lastAt(first, of);
            Sample sample = samples.get(at);
            int i = session - first[at];
            builder.add(sample.row(i), sample.isTherapeutic(i), sample.before(i), sample.response(i));
        }
        return builder.finish();
    }

    private static int lastAt(int[] first, int found) {
        int at = found;
        while (at + 1 < first.length - 1 && first[at + 1] == first[at]) {
            at++;
        }
        return at;
    }

    private static int[] clients(Sessions sessions, List<Sample> samples, int[] first) {
        int[] client = new int[first[samples.size()]];
        for (int at = 0; at < samples.size(); at++) {
            Sample sample = samples.get(at);
            for (int i = 0; i < sample.size(); i++) {
                client[first[at] + i] = sessions.client(sample.row(i));
            }
        }
        return client;
    }
}
