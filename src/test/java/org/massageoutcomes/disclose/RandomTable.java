package org.massageoutcomes.disclose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A random export that is hard to keep secrets of: arms near the minimum, a few clients with both types or in several
 * conditions, a few who came once, a few scores missing, a client with most sessions, a few undated, a rare label.
 */
final class RandomTable {
    static final String HEADER = "client_id,massage_type,condition,pain_before,pain_after,rom_before_deg,rom_after_deg,"
            + "stress_before,stress_after,session_date,clinic_id,therapist_id,context,chronicity,movement,price,"
            + "soreness_48h,duration_min,age_band";
    static final List<String> OUTCOMES = List.of("pain", "rom", "stress");
    static final List<String> MEASURES = List.of("price", "soreness_48h", "duration_min");
    private static final String[] CONTEXTS = {"post-operative", "pre-sport", "post-sport", "psychological"};
    private static final String[] MOVEMENTS = {"shoulder abduction", "neck rotation", "knee flexion"};
    private static final String[] CONDITIONS = {"Migraine", "Whiplash", "Arthritis", "Zebra syndrome"};

    /** Scores of a session, −1 where one is missing. */
    record Scores(int before, int after) {
        boolean areBoth() {
            return before >= 0 && after >= 0;
        }
    }

    /** Labels of a session. */
    record Labels(String context, String chronicity, String movement, String age) {}

    /** Numbers of a session, −1 where one is missing. */
    record Levels(int price, int soreness, int duration) {}

    /** A row. The clinic is in the client's name. */
    record Row(
            String client,
            boolean therapeutic,
            boolean ambiguous,
            String condition,
            Map<String, Scores> scores,
            int month,
            int day,
            String therapist,
            Labels labels,
            Levels levels) {
        String csv() {
            String type = therapeutic ? ambiguous ? "deep tissue" : "therapeutic" : ambiguous ? "hot stone" : "regular";
            String date = month == 0 ? "" : "%d-%02d-%02d".formatted(month / 100, month % 100, day);
            List<String> cells = new ArrayList<>(List.of(client, type, condition));
            for (String outcome : OUTCOMES) {
                cells.add(cell(before(outcome)));
                cells.add(cell(of(outcome).after()));
            }
            cells.addAll(List.of(
                    date,
                    clinic(),
                    therapist,
                    labels.context(),
                    labels.chronicity(),
                    labels.movement(),
                    cell(levels.price()),
                    cell(levels.soreness()),
                    cell(levels.duration()),
                    labels.age()));
            return String.join(",", cells);
        }

        private static String cell(int number) {
            return number < 0 ? "" : Integer.toString(number);
        }

        String clinic() {
            return client.substring(0, 2);
        }

        Scores of(String outcome) {
            return Objects.requireNonNull(scores.get(outcome), outcome);
        }

        boolean has(String outcome) {
            return of(outcome).areBoth();
        }

        boolean hasBefore(String outcome) {
            return before(outcome) >= 0;
        }

        int before(String outcome) {
            return of(outcome).before();
        }

        int improvement(String outcome) {
            int rise = of(outcome).after() - of(outcome).before();
            return outcome.equals("rom") ? rise : -rise;
        }

        /** A measure's number; negative where it is missing. */
        int level(String measure) {
            return switch (measure) {
                case "price" -> levels.price();
                case "soreness_48h" -> levels.soreness();
                default -> levels.duration();
            };
        }
    }

    private final SplittableRandom random;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final double missingAfter;
    private final double missingRom;
    private final double undated;
    private final double inContext;
    private final double noPrice;
    private final double noAge;
    private final double zeroAtTheDoor;
    private final double responds;
    private final double missingStress;
    private final double chronic;
    private final double noMovement;
    private final double otherMovement;
    private final double noTherapist;
    private final double ownType;
    private final double sore;
    private final double noDuration;
    private final int contexts;
    private final int therapists;
    private final int months;
    private final int clinics;
    private final boolean areMany;
    private final double lastMonthShare;

    private RandomTable(long seed, int months, int manyClinics) {
        this.random = new SplittableRandom(seed);
        this.months = months;
        this.missingAfter = pick(0, 0, 0.02, 0.3);
        this.missingRom = pick(0, 0.03, 0.5, 1);
        this.undated = pick(0, 0, 0.02, 0.2);
        this.inContext = pick(0, 0.03, 0.4, 0.97);
        this.noPrice = pick(0, 0.02, 0.4);
        this.noAge = pick(0, 0.01, 0.4);
        this.zeroAtTheDoor = pick(0, 0, 0.02, 0.3);
        this.responds = pick(0.05, 0.5, 0.95);
        int fewClinics = (int) pick(1, 1, 2, 4);
        this.areMany = manyClinics > 0;
        this.clinics = areMany ? manyClinics : fewClinics;
        this.lastMonthShare = pick(0.02, 0.3, 1);
        this.missingStress = pick(0, 0.03, 0.4, 1);
        this.chronic = pick(0, 0.05, 0.5, 0.95);
        this.noMovement = pick(0, 0.03, 1);
        this.otherMovement = pick(0, 0.05, 0.4);
        this.noTherapist = pick(0, 0.02, 1);
        this.ownType = pick(0, 0.9, 1);
        this.sore = pick(0.05, 0.5, 0.95);
        this.noDuration = pick(0, 0.02, 1);
        this.contexts = (int) pick(1, 2, 4);
        this.therapists = (int) pick(2, 5, 9);
    }

    /** @param months how many months its sessions lie in, up to October 2026 */
    static RandomTable of(long seed, int months) {
        RandomTable table = new RandomTable(seed, months, 0);
        int conditions = 1 + table.random.nextInt(3);
        int first = table.random.nextInt(CONDITIONS.length);
        for (int i = 0; i < conditions; i++) {
            table.addCondition(CONDITIONS[(first + i) % CONDITIONS.length]);
        }
        return table;
    }

    /** A table of one condition in so many clinics, of which some have enough clients to be shown and some have not. */
    static RandomTable ofClinics(long seed, int clinics) {
        RandomTable table = new RandomTable(seed, 3, clinics);
        table.addCondition(CONDITIONS[0]);
        return table;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Path write(Path file) throws IOException {
        return write(file, rows);
    }

    static Path write(Path file, List<Row> rows) throws IOException {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        rows.forEach(row -> csv.append(row.csv()).append('\n'));
        return Files.writeString(file, csv);
    }

    private double pick(double... among) {
        return among[random.nextInt(among.length)];
    }

    private void addCondition(String condition) {
        int both = (int) pick(0, 0, 1 + random.nextInt(3), 10 + random.nextInt(4));
        List<String> therapeutic = someClients(arm(), List.of());
        List<String> regular = someClients(arm(), therapeutic.subList(0, Math.min(both, therapeutic.size())));
        double once = pick(0.05, 0.5, 0.95);
        addArm(condition, true, therapeutic, once);
        addArm(condition, false, regular, once);
    }

    private int arm() {
        if (areMany) {
            return clinics * (8 + random.nextInt(8));
        }
        return switch (random.nextInt(10)) {
            case 0 -> 1 + random.nextInt(9);
            case 1, 2, 3, 4 -> 10 + random.nextInt(5);
            case 5, 6, 7 -> 20 + random.nextInt(15);
            default -> 40 + random.nextInt(40);
        };
    }

    private List<String> someClients(int count, List<String> shared) {
        List<String> chosen = new ArrayList<>(shared);
        double known = pick(0, 0, 0.05, 0.6);
        while (chosen.size() < count) {
            String client = !clients.isEmpty() && random.nextDouble() < known
                    ? clients.get(random.nextInt(clients.size()))
                    : "K" + random.nextInt(clinics) + "-" + clients.size();
            if (!chosen.contains(client)) {
                chosen.add(client);
                clients.add(client);
            }
        }
        return chosen;
    }

    private void addArm(String condition, boolean therapeutic, List<String> arm, double once) {
        double ambiguous = pick(0, 0, 0.05, 0.4);
        boolean heavy = random.nextInt(12) == 0;
        for (String client : arm) {
            int sessions = random.nextDouble() < once ? 1 : 2 + random.nextInt(4);
            boolean isHeavy = heavy && client.equals(arm.get(0));
            for (int i = 0; i < (isHeavy ? 2 + 3 * arm.size() : sessions); i++) {
                rows.add(row(client, therapeutic, random.nextDouble() < ambiguous, condition));
            }
        }
    }

    private Row row(String client, boolean therapeutic, boolean ambiguous, String condition) {
        Map<String, Scores> scores = Map.of("pain", pain(), "rom", rom(), "stress", stress());
        return new Row(
                client,
                therapeutic,
                ambiguous,
                condition,
                scores,
                random.nextDouble() < undated ? 0 : month(),
                1 + random.nextInt(28),
                therapist(therapeutic),
                labels(),
                new Levels(
                        random.nextDouble() < noPrice ? -1 : 50 + random.nextInt(60),
                        random.nextDouble() < sore ? 1 + random.nextInt(4) : 0,
                        random.nextDouble() < noDuration ? -1 : 30 + 15 * random.nextInt(4)));
    }

    private Scores pain() {
        int pain = random.nextDouble() < zeroAtTheDoor ? 0 : 1 + random.nextInt(10);
        int relief = random.nextDouble() < responds ? Math.min(pain, 1 + random.nextInt(5)) : -random.nextInt(2);
        return new Scores(pain, random.nextDouble() < missingAfter ? -1 : Math.min(10, pain - relief));
    }

    private Scores rom() {
        int rom = 40 + random.nextInt(60);
        return random.nextDouble() < missingRom ? new Scores(-1, -1) : new Scores(rom, rom + random.nextInt(25) - 5);
    }

    private Scores stress() {
        int stress = 2 + random.nextInt(9);
        return random.nextDouble() < missingStress
                ? new Scores(-1, -1)
                : new Scores(stress, random.nextDouble() < missingAfter ? -1 : stress - random.nextInt(3));
    }

    private Labels labels() {
        return new Labels(
                random.nextDouble() < inContext ? CONTEXTS[random.nextInt(contexts)] : "",
                random.nextDouble() < chronic ? "chronic" : random.nextDouble() < noAge ? "" : "acute",
                random.nextDouble() < noMovement
                        ? ""
                        : MOVEMENTS[random.nextDouble() < otherMovement ? 1 + random.nextInt(2) : 0],
                random.nextDouble() < noAge ? "" : random.nextBoolean() ? "18-39" : "40-64");
    }

    /** Some give one type only, by their number. */
    private String therapist(boolean therapeutic) {
        int who = random.nextInt(therapists);
        boolean own = random.nextDouble() < ownType;
        return random.nextDouble() < noTherapist ? "" : "T" + (own ? who - who % 2 + (therapeutic ? 1 : 0) : who);
    }

    /** Months up to October 2026; fewer sessions in the last. */
    private int month() {
        int back = random.nextInt(months);
        if (back == 0 && random.nextDouble() >= lastMonthShare) {
            back = random.nextInt(months);
        }
        int index = 2026 * 12 + 9 - back;
        return index / 12 * 100 + index % 12 + 1;
    }
}
