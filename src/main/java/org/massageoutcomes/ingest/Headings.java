package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.massageoutcomes.study.LabelKey;
import org.massageoutcomes.study.ScoreNames;

/** Other headings under which exports keep the canonical fields; a study file names any others under columns. */
public final class Headings {
    private static final List<String> BEFORE = List.of("before", "pre", "baseline", "start");
    private static final List<String> AFTER = List.of("after", "post", "end");
    private static final List<String> ID = List.of("code", "key", "number", "no", "guid", "uuid", "id");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}]");
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("[+-]?\\d+([.,:/-]\\d+)*([T ][\\d:.]+)?");

    /** Four are needed, of type, condition and two scores; one may be missing. */
    private static final int FEWEST = 3;

    private static final List<Names> TABLE = table();
    private static final Map<String, List<String>> ALIASES = aliases();
    private static final Map<String, List<String>> KEYS = keysOf(ALIASES);

    /** How a field's words become headings. */
    public enum Form {
        /** Each is a heading. */
        ALONE,
        /** Each alone, or with one of the additions behind. */
        ALONE_OR_FOLLOWED,
        /** Each with one of the additions in front or behind, and perhaps {@code score} after the word. */
        WITH_TIME
    }

    /**
     * The other names of a field.
     *
     * @param words what it is called
     * @param additions what is written with each of them; empty where {@code form} has none
     */
    public record Names(String field, List<String> words, Form form, List<String> additions) {
        Stream<String> headings() {
            return words.stream().flatMap(word -> switch (form) {
                case ALONE -> Stream.of(word);
                case ALONE_OR_FOLLOWED ->
                    Stream.concat(
                            Stream.of(word, word + "id"), additions.stream().map(addition -> word + " " + addition));
                case WITH_TIME ->
                    additions.stream()
                            .flatMap(time -> Stream.of(
                                    word + " " + time,
                                    time + " " + word,
                                    word + " score " + time,
                                    word + " " + time + " score",
                                    time + " " + word + " score"));
            });
        }
    }

    private Headings() {}

    /** Aliases by canonical field; their blanks stand for blanks, underscores and hyphens alike. */
    public static Map<String, List<String>> all() {
        return ALIASES;
    }

    /** What {@link #all()} is made of, a row a field. */
    public static List<Names> names() {
        return TABLE;
    }

    /** What {@link #all()} says, as {@link #key keys}. */
    static Map<String, List<String>> keys() {
        return KEYS;
    }

    private static Map<String, List<String>> keysOf(Map<String, List<String>> aliases) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        aliases.forEach((field, names) ->
                keys.put(field, names.stream().map(Headings::key).toList()));
        return keys;
    }

    /**
     * Whether what stands in a file's first row are somebody's values, a row without a header above it or joined to one: a
     * number or a date stands there alone, or next to nothing does.
     */
    static boolean areValues(List<String> row) {
        return row.stream().filter(heading -> !heading.isBlank()).count() < FEWEST
                || row.stream()
                        .anyMatch(heading ->
                                NUMBER_OR_DATE.matcher(heading.strip()).matches());
    }

    /** What two headings must share to be the same. */
    static String key(String heading) {
        return LabelKey.of(
                LabelKey.of(heading).replace('_', ' ').replace('-', ' ').replace('.', ' '));
    }

    /** The same of its words alone, where some are in brackets. */
    static String keyWithoutBrackets(String heading) {
        return key(BRACKETS.matcher(heading).replaceAll(" "));
    }

    private static Map<String, List<String>> aliases() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        TABLE.forEach(row -> aliases.put(row.field(), row.headings().toList()));
        return aliases;
    }

    private static List<Names> table() {
        List<Names> rows = new ArrayList<>();
        rows.add(person("client_id", "client, patient, customer, subject, participant, guest, person"));
        rows.add(alone(
                "massage_type",
                "massage, massagetype, type of massage, massage style, massage kind, treatment, treatment type,"
                        + " type of treatment, treatment arm, therapy type, appointment type, service, service type,"
                        + " session type, modality, technique, arm"));
        rows.add(alone(
                "condition",
                "conditions, client condition, patient condition, condition treated, treated condition,"
                        + " medical condition, presenting condition, primary condition, main condition, diagnosis,"
                        + " primary diagnosis, indication, problem, reason for visit, complaint, chief complaint,"
                        + " main complaint, primary complaint, presenting complaint"));
        for (ScoreNames score : ScoreNames.builtIn()) {
            rows.add(new Names(score.before(), score.words(), Form.WITH_TIME, BEFORE));
            rows.add(new Names(score.after(), score.words(), Form.WITH_TIME, AFTER));
        }
        rows.add(alone(
                "session_date",
                "date, visit date, date of visit, date of session, treatment date, date of treatment,"
                        + " appointment date, service date, date of service, month, session month, visit month"));
        rows.add(id("session_id", "session, visit, appointment, booking, treatment"));
        rows.add(id("clinic_id", "clinic, site, location, branch, center, centre, practice"));
        rows.add(person("therapist_id", "therapist, practitioner, provider, masseur, clinician"));
        rows.addAll(labelsAndMeasures());
        return List.copyOf(rows);
    }

    private static List<Names> labelsAndMeasures() {
        return List.of(
                alone("movement", "joint, joint movement, rom movement, movement measured, motion"),
                alone("age_band", "age group, age range, age category, age class, ageband"),
                alone("sex", "gender, client sex, client gender, patient sex, patient gender"),
                alone("chronicity", "acuity, stage, phase, acute or chronic"),
                alone("context", "setting, session context, purpose, goal, treatment goal"),
                alone("pressure", "massage pressure, pressure level"),
                alone("soreness_48h", "soreness, soreness 48, soreness 2d, soreness two days, soreness after"),
                alone(
                        "duration_min",
                        "duration, minutes, duration minutes, length min, session length, session duration"),
                alone("price", "fee, cost, amount, charge, session price"));
    }

    private static Names alone(String field, String words) {
        return new Names(field, List.of(words.split(", ")), Form.ALONE, List.of());
    }

    private static Names id(String field, String words) {
        return new Names(field, List.of(words.split(", ")), Form.ALONE_OR_FOLLOWED, ID);
    }

    private static Names person(String field, String words) {
        List<String> additions = new ArrayList<>(ID);
        additions.add("pseudonym");
        return new Names(field, List.of(words.split(", ")), Form.ALONE_OR_FOLLOWED, additions);
    }
}
