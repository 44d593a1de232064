package org.massageoutcomes.disclose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random export that is hard to keep secrets of: arms near the minimum, a few clients with both types or in several
 * conditions, a few who came once, a few scores missing, a client with most sessions, a few undated, a rare label.
 */
final class RandomTable {
    static final String HEADER = "client_id,massage_type,condition,pain_before,pain_after,rom_before_deg,rom_after_deg,"
            + "session_date,clinic_id,context,price,soreness_48h,age_band";
    private static final String[] CONDITIONS = {"Migraine", "Whiplash", "Arthritis", "Zebra syndrome"};

    /** A row; −1 where a number is missing. The clinic is in the client's name. */
    record Row(
            String client,
            boolean therapeutic,
            boolean ambiguous,
            String condition,
            int painBefore,
            int painAfter,
            int romBefore,
            int romAfter,
            int month,
            int day,
            String context,
            int price,
            int soreness,
            String age) {
        String csv() {
            String type = ambiguous ? "deep tissue" : therapeutic ? "therapeutic" : "regular";
            String date = month == 0 ? "" : "%d-%02d-%02d".formatted(month / 100, month % 100, day);
            return String.join(
                    ",",
                    client,
                    type,
                    condition,
                    cell(painBefore),
                    cell(painAfter),
                    cell(romBefore),
                    cell(romAfter),
                    date,
                    client.substring(0, 2),
                    context,
                    cell(price),
                    cell(soreness),
                    age);
        }

        private static String cell(int number) {
            return number < 0 ? "" : Integer.toString(number);
        }

        boolean has(String outcome) {
            return outcome.equals("pain") ? painBefore >= 0 && painAfter >= 0 : romBefore >= 0 && romAfter >= 0;
        }

        boolean hasBefore(String outcome) {
            return before(outcome) >= 0;
        }

        int before(String outcome) {
            return outcome.equals("pain") ? painBefore : romBefore;
        }

        int improvement(String outcome) {
            return outcome.equals("pain") ? painBefore - painAfter : romAfter - romBefore;
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
    private final int months;
    private final int clinics;
    private final double lastMonthShare;

    private RandomTable(long seed, int months) {
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
        this.clinics = (int) pick(1, 1, 2, 4);
        this.lastMonthShare = pick(0.02, 0.3, 1);
    }

    /** @param months how many months its sessions lie in, up to October 2026 */
    static RandomTable of(long seed, int months) {
        RandomTable table = new RandomTable(seed, months);
        int conditions = 1 + table.random.nextInt(3);
        int first = table.random.nextInt(CONDITIONS.length);
        for (int i = 0; i < conditions; i++) {
            table.addCondition(CONDITIONS[(first + i) % CONDITIONS.length]);
        }
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
        double ambiguous = therapeutic ? pick(0, 0, 0.05, 0.4) : 0;
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
        int pain = random.nextDouble() < zeroAtTheDoor ? 0 : 1 + random.nextInt(10);
        int relief = random.nextDouble() < responds ? Math.min(pain, 1 + random.nextInt(5)) : -random.nextInt(2);
        boolean romRecorded = random.nextDouble() >= missingRom;
        int rom = 40 + random.nextInt(60);
        return new Row(
                client,
                therapeutic,
                ambiguous,
                condition,
                pain,
                random.nextDouble() < missingAfter ? -1 : Math.min(10, pain - relief),
                romRecorded ? rom : -1,
                romRecorded ? rom + random.nextInt(25) - 5 : -1,
                random.nextDouble() < undated ? 0 : month(),
                1 + random.nextInt(28),
                random.nextDouble() < inContext ? "post-operative" : "",
                random.nextDouble() < noPrice ? -1 : 50 + random.nextInt(60),
                random.nextInt(4),
                random.nextDouble() < noAge ? "" : random.nextBoolean() ? "18-39" : "40-64");
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
