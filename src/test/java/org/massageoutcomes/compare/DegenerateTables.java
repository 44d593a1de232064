package org.massageoutcomes.compare;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.massageoutcomes.stats.Reason;

/** Exports that leave little or nothing to compare. */
public final class DegenerateTables {
    private static final List<String> CONDITIONS = List.of("Migraine", "Whiplash", "Arthritis", "Frozen shoulder");

    private DegenerateTables() {}

    /** Every named one as an export, its name before it. */
    public static Stream<Arguments> exports() {
        return Stream.of(degenerate(), estimable(), others())
                .flatMap(tables -> tables)
                .map(arguments ->
                        Arguments.of(arguments.get()[0], ((Rows) arguments.get()[1]).export()));
    }

    /** Small exports in which anything may be blank, constant, tied, alone or nested. */
    public static Stream<String> anyExports(long seed, int number) {
        Random random = new Random(seed);
        return Stream.generate(() -> anyTable(random).export()).limit(number);
    }

    /** Each with the reason why there is no headline. */
    static Stream<Arguments> degenerate() {
        return Stream.of(
                Arguments.of("every score the same", table(40, i -> row(i, 5, 5)), Reason.NO_VARIATION),
                Arguments.of(
                        "every improvement the same", table(40, i -> row(i, 3 + i % 5, i % 5)), Reason.NO_VARIATION),
                Arguments.of(
                        "neither arm varies, and they differ",
                        table(40, i -> row(i, 8, i % 2 == 0 ? 2 : 4)),
                        Reason.NO_VARIATION),
                Arguments.of(
                        "the score at the door tells the arms apart",
                        table(40, i -> row(i, i % 2 == 0 ? 8 : 6, i % 7 % 5)),
                        Reason.SINGULAR),
                Arguments.of(
                        "only therapeutic",
                        table(40, i -> row(i, 5 + i % 3, i % 4)).with("massage_type", type -> "therapeutic"),
                        Reason.ONE_ARM_ONLY),
                Arguments.of(
                        "one client",
                        table(40, i -> row(i, 5 + i % 3, i % 4)).with("client_id", id -> "C1"),
                        Reason.TOO_FEW_CLIENTS),
                Arguments.of("one session", table(1, i -> row(i, 5, 3)), Reason.TOO_FEW_CLIENTS),
                Arguments.of("nine clients an arm", table(36, i -> row(i, 5 + i % 3, i % 4)), Reason.TOO_FEW_CLIENTS));
    }

    /** Those of which something can still be estimated. */
    static Stream<Arguments> estimable() {
        return Stream.of(
                Arguments.of("the score at the door never varies", table(60, i -> row(i, 8, i * 7 % 5))),
                Arguments.of("one arm does not vary", table(60, i -> row(i, 8, i % 2 == 0 ? 3 : i * 7 % 5))),
                Arguments.of(
                        "one session a client",
                        table(60, i -> row(i, 5 + i % 4, i * 7 % 5).with("client_id", id -> "C" + i))),
                Arguments.of(
                        "all on one day",
                        table(60, i -> row(i, 5 + i % 4, i * 7 % 5)).with("session_date", date -> "2026-03-03")),
                Arguments.of(
                        "the score at the door nearly tells the arms apart",
                        table(60, i -> row(i, i == 1 ? 9 : i % 2 == 0 ? 8 + i % 3 : i % 6, i * 7 % 5))));
    }

    /** Others, as tests of their own name them. */
    private static Stream<Arguments> others() {
        Rows varied = table(60, i -> row(i, 5 + i % 4, i * 7 % 5));
        return Stream.of(
                Arguments.of("the arms are separated", separated()),
                Arguments.of("an enormous difference", enormous()),
                Arguments.of("no client is recorded", varied.without("client_id")),
                Arguments.of("no date is recorded", varied.without("session_date")),
                Arguments.of("no therapist is recorded", varied.without("therapist_id")),
                Arguments.of("one therapist", varied.with("therapist_id", id -> "T1")),
                Arguments.of("every score after is missing but one", varied.map(row -> {
                    row.put("pain_after", "C0x0".equals(row.get("client_id")) ? "1" : "");
                    return row;
                })));
    }

    static Rows separated() {
        return table(60, i -> row(i, i % 2 == 0 ? 7 + i % 3 : 1 + i % 4, i * i % 11 % 6));
    }

    static Rows enormous() {
        Rows rows = new Rows();
        for (int i = 0; i < 60; i++) {
            double door = (i % 2 == 0 ? 1 : 300) + i * 17 % 30 * 1e-6;
            double improvement = i * 17 % 30 * 1e-6 + i % 3 * 1e-6;
            rows.add(
                    "client_id",
                    "C" + i / 3 * 2 + i % 2,
                    "massage_type",
                    i % 2 == 0 ? "therapeutic" : "regular",
                    "condition",
                    "Migraine",
                    "rom_before_deg",
                    String.format(Locale.ROOT, "%.6f", door),
                    "rom_after_deg",
                    String.format(Locale.ROOT, "%.6f", door + improvement));
        }
        return rows;
    }

    static Rows anyTable(Random random) {
        int clients = 1 + random.nextInt(70);
        int conditions = 1 + random.nextInt(3);
        int spread = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(11);
        boolean byClient = random.nextBoolean();
        boolean nested = random.nextInt(4) == 0;
        int therapists = 1 + random.nextInt(8);
        int months = 1 + random.nextInt(14);
        double blank = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.6;
        int covariates = 1 + random.nextInt(4);
        Rows rows = new Rows();
        for (int client = 0; client < clients; client++) {
            boolean type = random.nextBoolean();
            int sessions = 1 + random.nextInt(4);
            for (int k = 0; k < sessions; k++) {
                boolean therapeutic = byClient ? type : random.nextBoolean();
                int month = random.nextInt(months);
                rows.add(
                        "client_id", "C" + client,
                        "clinic_id", maybe(random, blank, "K" + client % 2),
                        "therapist_id",
                                maybe(
                                        random,
                                        blank,
                                        "T" + (random.nextInt(therapists) + (nested && therapeutic ? 20 : 0))),
                        "massage_type", therapeutic ? "therapeutic" : random.nextInt(5) == 0 ? "hot stone" : "regular",
                        "condition", CONDITIONS.get((client + random.nextInt(2)) % conditions),
                        "session_date", maybe(random, blank, (2025 + month / 12) + "-" + two(1 + month % 12) + "-05"),
                        "sex", maybe(random, blank, "S" + client % covariates),
                        "age_band", maybe(random, blank, "A" + random.nextInt(covariates)),
                        "chronicity", maybe(random, blank, random.nextBoolean() ? "chronic" : "acute"),
                        "context", maybe(random, blank, random.nextBoolean() ? "pre-sport" : "post-operative"),
                        "movement", maybe(random, blank, "knee flexion " + random.nextInt(covariates)),
                        "pain_before", maybe(random, blank, "" + random.nextInt(spread)),
                        "pain_after", maybe(random, blank, "" + random.nextInt(spread)),
                        "rom_before_deg", maybe(random, blank, "" + (60 + random.nextInt(spread) / 2.0)),
                        "rom_after_deg", maybe(random, blank, "" + (60 + random.nextInt(spread))),
                        "stress_before", maybe(random, 0.5, "" + random.nextInt(spread)),
                        "stress_after", maybe(random, 0.5, "" + random.nextInt(spread)),
                        "price", maybe(random, blank, "" + (50 + random.nextInt(spread))),
                        "pressure", maybe(random, blank, "" + (1 + random.nextInt(Math.min(5, spread)))),
                        "soreness_48h", maybe(random, blank, "" + random.nextInt(spread)),
                        "duration_min", maybe(random, blank, "" + 30 * (1 + random.nextInt(2))));
            }
        }
        // A table needs one pair to be read at all.
        return rows.add(
                "client_id", "C0",
                "massage_type", "regular",
                "condition", CONDITIONS.get(0),
                "pain_before", "1",
                "pain_after", "0");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static String maybe(Random random, double blank, String field) {
        return random.nextDouble() < blank ? "" : field;
    }

    static Rows table(int sessions, IntFunction<Rows> row) {
        return IntStream.range(0, sessions).mapToObj(row).reduce(new Rows(), Rows::and);
    }

    /** Session i of client i / 2, alternating types by client; two sessions a client. */
    static Rows row(int i, int before, int after) {
        return new Rows()
                .add(
                        "client_id", "C" + i % 2 + "x" + i / 4,
                        "massage_type", i % 2 == 0 ? "therapeutic" : "regular",
                        "condition", "Migraine",
                        "session_date", "2026-0" + (1 + i % 9) + "-11",
                        "therapist_id", "T" + i % 7,
                        "pain_before", "" + before,
                        "pain_after", "" + after);
    }
}
