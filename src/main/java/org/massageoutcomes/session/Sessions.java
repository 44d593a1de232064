package org.massageoutcomes.session;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.Period;

/**
 * The sessions of an analysis, one immutable table by columns.
 *
 * <p>Rows lie sorted by (condition, client, and then every other column), so that the table is the same whatever the
 * order of the rows and files it was read from.
 *
 * <p>A session with every field of the contract takes 33 bytes, and in each {@link Sample} that it is part of 11 to 13
 * more: its row, its client, its arm, and two scores of a byte or two.
 */
public final class Sessions {
    private final Columns columns;
    private final int[] conditionStart;
    private final boolean recordsTherapists;

    /**
     * The columns of the table, all of the same length and in the table's order.
     *
     * @param size rows
     * @param condition never 0; codes in the order of their labels
     * @param client distinct (clinic, client id), 0-based, in the order of that pair
     * @param clients how many distinct clients
     * @param type label of the massage type
     * @param therapeuticType per code of {@code type}, whether it is counted as therapeutic
     * @param ambiguousType per code of {@code type}, whether the field disagrees about it
     * @param therapist one code a (clinic, therapist id); those of sessions without a therapist have no label
     * @param date year × 10000 + month × 100 + day; day 0 where only the month is kept; 0 where not recorded
     * @param labels other columns of labels, by canonical heading
     * @param numbers columns of numbers, by canonical heading
     * @param recorded canonical headings that at least one file has
     */
    public record Columns(
            int size,
            CodeColumn condition,
            int[] client,
            int clients,
            CodeColumn type,
            boolean[] therapeuticType,
            boolean[] ambiguousType,
            CodeColumn therapist,
            int[] date,
            Map<String, CodeColumn> labels,
            Map<String, NumberColumn> numbers,
            Set<String> recorded) {
        public Columns {
            labels = Map.copyOf(labels);
            numbers = Map.copyOf(numbers);
            recorded = Set.copyOf(recorded);
        }

        /** Row {@code i} is this table's row {@code rows[i]}; the dictionaries stay. */
        Columns select(int[] rows) {
            Map<String, CodeColumn> selectedLabels = new HashMap<>();
            labels.forEach((heading, column) -> selectedLabels.put(heading, column.select(rows)));
            Map<String, NumberColumn> selectedNumbers = new HashMap<>();
            numbers.forEach((heading, column) -> selectedNumbers.put(heading, column.select(rows)));
            return new Columns(
                    rows.length,
                    condition.select(rows),
                    select(client, rows),
                    clients,
                    type.select(rows),
                    therapeuticType,
                    ambiguousType,
                    therapist.select(rows),
                    select(date, rows),
                    selectedLabels,
                    selectedNumbers,
                    recorded);
        }

        private static int[] select(int[] column, int[] rows) {
            int[] selected = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                selected[i] = column[rows[i]];
            }
            return selected;
        }
    }

    /** @throws IllegalArgumentException where rows are not sorted by (condition, client) */
    public Sessions(Columns columns) {
        this.columns = columns;
        this.conditionStart = starts(columns);
        this.recordsTherapists = columns.recorded().contains("therapist_id") && namesTherapists(columns);
    }

    private static boolean namesTherapists(Columns columns) {
        CodeColumn therapist = columns.therapist();
        return IntStream.range(0, columns.size())
                .anyMatch(row -> !therapist.label(therapist.code(row)).isEmpty());
    }

    private static int[] starts(Columns columns) {
        CodeColumn condition = columns.condition();
        int[] starts = new int[condition.cardinality() + 1];
        for (int row = 0; row < columns.size(); row++) {
            starts[condition.code(row) + 1]++;
            if (row > 0 && compare(columns, row - 1, row) > 0) {
                throw new IllegalArgumentException("row " + row + " is not in the order of (condition, client)");
            }
        }
        for (int code = 1; code < starts.length; code++) {
            starts[code] += starts[code - 1];
        }
        return starts;
    }

    private static int compare(Columns columns, int left, int right) {
        int order = Integer.compare(
                columns.condition().code(left), columns.condition().code(right));
        return order != 0 ? order : Integer.compare(columns.client()[left], columns.client()[right]);
    }

    public int size() {
        return columns.size();
    }

    /** The sessions of a period's months; those without a date are in none. */
    public Sessions within(Period period) {
        int first = yearAndMonth(period.first());
        int last = yearAndMonth(period.last());
        int[] rows = IntStream.range(0, size())
                .filter(row -> first <= month(row) && month(row) <= last)
                .toArray();
        return new Sessions(columns.select(rows));
    }

    private static int yearAndMonth(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    /** The dictionary of conditions; codes 1 and up, in the order of their labels. */
    public CodeColumn condition() {
        return columns.condition();
    }

    /** First row of a condition. */
    public int start(int condition) {
        return conditionStart[condition];
    }

    /** The row after the last of a condition. */
    public int end(int condition) {
        return conditionStart[condition + 1];
    }

    /** Every condition, by code. */
    public BitSet conditions() {
        BitSet conditions = new BitSet();
        conditions.set(1, condition().cardinality());
        return conditions;
    }

    /** The rows of some conditions, as a set. */
    public BitSet rowsOf(BitSet conditions) {
        BitSet rows = new BitSet(size());
        conditions.stream().forEach(of -> rows.set(start(of), end(of)));
        return rows;
    }

    /** The rows of some conditions, in the table's order. */
    int[] rows(BitSet conditions) {
        int size = 0;
        for (int of = conditions.nextSetBit(0); of >= 0; of = conditions.nextSetBit(of + 1)) {
            size += end(of) - start(of);
        }
        int[] rows = new int[size];
        int next = 0;
        for (int of = conditions.nextSetBit(0); of >= 0; of = conditions.nextSetBit(of + 1)) {
            for (int row = start(of); row < end(of); row++) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    /** These rows by client; those of a client stay in their order. */
    int[] byClient(int[] rows) {
        return Columns.select(rows, Grouping.order(clients(rows), clients()));
    }

    /** The client of a row, 0-based over all conditions. */
    public int client(int row) {
        return columns.client()[row];
    }

    /** The client of each of these rows. */
    int[] clients(int[] rows) {
        return Columns.select(columns.client(), rows);
    }

    public int clients() {
        return columns.clients();
    }

    public CodeColumn type() {
        return columns.type();
    }

    public boolean isTherapeutic(int row) {
        return columns.therapeuticType()[columns.type().code(row)];
    }

    /** Whether each of these rows is therapeutic. */
    boolean[] areTherapeutic(int[] rows) {
        int[] type = columns.type().codes(rows);
        boolean[] isTherapeutic = columns.therapeuticType();
        boolean[] therapeutic = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            therapeutic[i] = isTherapeutic[type[i]];
        }
        return therapeutic;
    }

    public Arm arm(int row) {
        return isTherapeutic(row) ? Arm.THERAPEUTIC : Arm.REGULAR;
    }

    /** Whether the field files this row's type of massage on both sides. */
    public boolean isAmbiguous(int row) {
        return columns.ambiguousType()[columns.type().code(row)];
    }

    /** Whether any session's therapist is recorded. */
    public boolean recordsTherapists() {
        return recordsTherapists;
    }

    /** One code a (clinic, therapist id); those of sessions without a therapist have no label. */
    public CodeColumn therapist() {
        return columns.therapist();
    }

    /** Year × 10000 + month × 100 + day; day 0 where only the month is kept; 0 where not recorded. */
    public int date(int row) {
        return columns.date()[row];
    }

    /** Year × 100 + month; 0 where not recorded. */
    public int month(int row) {
        return columns.date()[row] / 100;
    }

    /** A column of labels by canonical heading; empty where no file has it. */
    public Optional<CodeColumn> labels(String heading) {
        return Optional.ofNullable(columns.labels().get(heading));
    }

    /** A column of numbers by canonical heading; empty where no file has it. */
    public Optional<NumberColumn> numbers(String heading) {
        return Optional.ofNullable(columns.numbers().get(heading));
    }

    /** Whether at least one file has the column, by canonical heading. */
    public boolean records(String heading) {
        return columns.recorded().contains(heading);
    }
}
