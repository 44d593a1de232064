package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.NumberColumn;
import org.massageoutcomes.session.Sessions;

/** Sessions hold what the rows say, cell by cell, in the order that is promised, over more than one segment. */
class ReadBackTest {
    private static final String HEADER = "clinic_id,client_id,therapist_id,session_id,session_date,massage_type,"
            + "condition,movement,pain_before,pain_after,price\n";
    private static final Map<String, String> SHOWN =
            Map.of("zoster", "zoster", "Whiplash", "Whiplash", "lumbago", "Lower back pain", "asthma", "asthma");
    private static final List<String> CONDITIONS = List.of("zoster", "Whiplash", "lumbago", "asthma");

    /** Just over a segment. */
    private static final int ROWS = (1 << Rows.SEGMENT_BITS) + 300;

    @TempDir
    private Path folder = Path.of("");

    /** What one row says; a day of 0 is a month alone, a date of 0 none, and cents below 0 none. */
    private record Said(
            String condition,
            String clinic,
            String client,
            int date,
            boolean therapeutic,
            String therapist,
            String movement,
            int before,
            int after,
            int cents) {
        private static final Comparator<Said> AS_PROMISED = Comparator.comparing(Said::condition)
                .thenComparing(Said::clinic)
                .thenComparing(Said::client)
                .thenComparing(Said::date)
                .thenComparing(said -> said.therapeutic() ? 1 : 0)
                .thenComparing(Said::therapist)
                .thenComparing(Said::movement)
                .thenComparing(Said::before)
                .thenComparing(Said::after)
                .thenComparing(Said::cents);

        static Said drawn(Random random) {
            int month = 202_301 + random.nextInt(12);
            boolean regular = random.nextInt(40) == 0;
            return new Said(
                    CONDITIONS.get(Math.min(3, random.nextInt(7))),
                    "K" + random.nextInt(3),
                    "C%04d".formatted(regular ? random.nextInt(2) : random.nextInt(3_000)),
                    random.nextInt(9) == 0 ? 0 : month * 100 + random.nextInt(29),
                    random.nextBoolean(),
                    "T%02d".formatted(random.nextInt(30)),
                    random.nextBoolean() ? "" : "hip %03d".formatted(random.nextInt(300)),
                    random.nextInt(11),
                    random.nextInt(11),
                    random.nextInt(4) == 0 ? -1 : random.nextInt(100_000) / 100 * (random.nextBoolean() ? 100 : 1));
        }

        String line(int number) {
            String month = date == 0 ? "" : "%d-%02d".formatted(date / 10_000, date / 100 % 100);
            String day = date % 100 == 0 ? "" : "-%02d".formatted(date % 100);
            String price = cents % 100 == 0 ? "" + cents / 100 : "%d.%02d".formatted(cents / 100, cents % 100);
            return String.join(
                            ",",
                            clinic,
                            client,
                            therapist,
                            (number % 3 == 0 ? "the session no. " : "S") + number,
                            month + day,
                            therapeutic ? "therapeutic" : "regular",
                            condition,
                            movement,
                            "" + before,
                            "" + after,
                            cents < 0 ? "NA" : price)
                    + "\n";
        }

        Said asShown() {
            return new Said(
                    SHOWN.getOrDefault(condition, ""),
                    clinic,
                    client,
                    date,
                    therapeutic,
                    clinic + "/" + therapist,
                    movement,
                    before,
                    after,
                    cents);
        }
    }

    private static List<Said> drawn() {
        Random random = new Random(17);
        return IntStream.range(0, ROWS).mapToObj(i -> Said.drawn(random)).toList();
    }

    private Path write(String name, List<Said> rows, int firstNumber) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i).line(firstNumber + i));
        }
        return SmallExport.write(folder.resolve(name), text.toString());
    }

    private static String label(CodeColumn column, int row) {
        return column.label(column.code(row));
    }

    private static long number(NumberColumn column, int row) {
        return column.isRecorded(row) ? column.steps(row) : -1;
    }

    /** Sessions as they lie; clients by the names that their numbers stand for. */
    private static List<Said> held(Sessions sessions, List<String> people) {
        List<Said> held = new ArrayList<>();
        for (int row = 0; row < sessions.size(); row++) {
            String[] person = people.get(sessions.client(row)).split("/", 2);
            held.add(new Said(
                    label(sessions.condition(), row),
                    person[0],
                    person[1],
                    sessions.date(row),
                    sessions.isTherapeutic(row),
                    label(sessions.therapist(), row),
                    label(sessions.labels("movement").orElseThrow(), row),
                    (int) number(sessions.numbers("pain_before").orElseThrow(), row),
                    (int) number(sessions.numbers("pain_after").orElseThrow(), row),
                    (int) number(sessions.numbers("price").orElseThrow(), row)));
            assertThat(label(sessions.labels("clinic_id").orElseThrow(), row)).isEqualTo(person[0]);
        }
        return held;
    }

    @Test
    void everyCellIsWhereItBelongsAndSessionsLieInTheirOrder() throws DataRefused {
        List<Said> rows = drawn();
        List<String> people = List.copyOf(new TreeSet<>(
                rows.stream().map(said -> said.clinic() + "/" + said.client()).toList()));
        Sessions sessions = SmallExport.read(write("a.csv", rows, 0)).sessions();
        assertThat(sessions.clients()).isEqualTo(people.size());
        assertThat(sessions.numbers("price").orElseThrow().decimals()).isEqualTo(2);
        assertThat(held(sessions, people))
                .isEqualTo(rows.stream()
                        .map(Said::asShown)
                        .sorted(Said.AS_PROMISED)
                        .toList());
    }
}
