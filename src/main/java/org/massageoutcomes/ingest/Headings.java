package org.massageoutcomes.ingest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.massageoutcomes.study.LabelKey;

/** Other headings under which exports keep the canonical fields; a study file names any others under columns. */
public final class Headings {
    private static final Map<String, List<String>> ALIASES = aliases();

    private Headings() {}

    /** Aliases by canonical field; their blanks stand for blanks, underscores and hyphens alike. */
    public static Map<String, List<String>> all() {
        return ALIASES;
    }

    /** What two headings must share to be the same. */
    static String key(String heading) {
        return LabelKey.of(LabelKey.of(heading).replace('_', ' ').replace('-', ' '));
    }

    private static Map<String, List<String>> aliases() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        put(aliases, "client_id", people("client", "patient", "customer", "subject", "participant", "guest", "person"));
        put(
                aliases,
                "massage_type",
                Stream.of(
                        "massage, massagetype, type of massage, massage style, massage kind",
                        "treatment, treatment type, type of treatment, treatment arm, therapy type",
                        "appointment type, service, service type, session type, modality, technique, arm"));
        put(
                aliases,
                "condition",
                Stream.of(
                        "conditions, client condition, patient condition, condition treated, treated condition",
                        "medical condition, presenting condition, primary condition, main condition",
                        "diagnosis, primary diagnosis, indication, problem, reason for visit, complaint",
                        "chief complaint, main complaint, primary complaint, presenting complaint"));
        putScores(aliases);
        putIdsAndDates(aliases);
        putLabels(aliases);
        putMeasures(aliases);
        return aliases;
    }

    private static void putScores(Map<String, List<String>> aliases) {
        scores(aliases, "pain_before", "pain_after", "pain", "nprs", "nrs", "vas", "pain nprs", "pain nrs", "pain vas");
        scores(aliases, "rom_before_deg", "rom_after_deg", "rom", "range of motion", "rom degrees", "mobility");
        scores(aliases, "stress_before", "stress_after", "stress");
        scores(aliases, "strength_before", "strength_after", "strength", "grip strength");
    }

    private static void putIdsAndDates(Map<String, List<String>> aliases) {
        put(
                aliases,
                "session_date",
                Stream.of(
                        "date, visit date, date of visit, date of session, treatment date, date of treatment",
                        "appointment date, service date, date of service, month, session month, visit month"));
        put(aliases, "session_id", ids("session", "visit", "appointment", "booking", "treatment"));
        put(aliases, "clinic_id", ids("clinic", "site", "location", "branch", "center", "centre", "practice"));
        put(aliases, "therapist_id", people("therapist", "practitioner", "provider", "masseur", "clinician"));
    }

    private static void putLabels(Map<String, List<String>> aliases) {
        put(aliases, "movement", Stream.of("joint, joint movement, rom movement, movement measured, motion"));
        put(aliases, "age_band", Stream.of("age group, age range, age category, age class, ageband"));
        put(aliases, "sex", Stream.of("gender, client sex, client gender, patient sex, patient gender"));
        put(aliases, "chronicity", Stream.of("acuity, stage, phase, acute or chronic"));
        put(aliases, "context", Stream.of("setting, session context, purpose, goal, treatment goal"));
    }

    private static void putMeasures(Map<String, List<String>> aliases) {
        put(aliases, "pressure", Stream.of("massage pressure, pressure level"));
        put(
                aliases,
                "soreness_48h",
                Stream.of("soreness, soreness 48, soreness 2d, soreness two days, soreness after"));
        put(
                aliases,
                "duration_min",
                Stream.of("duration, minutes, duration minutes, length min, session length, session duration"));
        put(aliases, "price", Stream.of("fee, cost, amount, charge, session price"));
    }

    private static void put(Map<String, List<String>> aliases, String field, Stream<String> lines) {
        aliases.put(
                field, lines.flatMap(line -> Arrays.stream(line.split(", "))).toList());
    }

    private static Stream<String> ids(String... words) {
        return Arrays.stream(words)
                .map(word -> String.join(
                        ", ",
                        word,
                        word + " code",
                        word + " key",
                        word + " number",
                        word + " no",
                        word + " guid",
                        word + " uuid",
                        word + " id",
                        word + "id"));
    }

    private static Stream<String> people(String... words) {
        return Stream.concat(ids(words), Arrays.stream(words).map(word -> word + " pseudonym"));
    }

    private static void scores(Map<String, List<String>> aliases, String before, String after, String... names) {
        aliases.put(before, timed(names, "before", "pre", "baseline", "start"));
        aliases.put(after, timed(names, "after", "post", "end"));
    }

    private static List<String> timed(String[] names, String... times) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(times)
                        .flatMap(time -> Stream.of(
                                name + " " + time,
                                time + " " + name,
                                name + " score " + time,
                                time + " " + name + " score")))
                .toList();
    }
}
