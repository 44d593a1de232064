package org.massageoutcomes.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.study.MassageTypes.Meaning;
import org.massageoutcomes.study.Setting.Entry;

/**
 * Reads a study from YAML. A file overrides only what it names; what it lists under {@code arms}, {@code ambiguous},
 * {@code conditions} and {@code outcomes} adds to the built-in ones. A file without settings is the standard study.
 *
 * <pre>
 * title: Shoulder clinic, autumn
 * columns: {client_id: Patient GUID}
 * arms: {therapeutic: [deep tissue], regular: [swedish], left_out: [reiki]}
 * ambiguous: [sports]
 * conditions: {Lower back pain: [LBP]}
 * outcomes:
 *   headache: {before: pk1, after: pk5, max: 200, better: lower, margin: 3}
 * primary: [pain, headache]
 * adjust_for: [age_band]
 * minimum_clients: 12
 * </pre>
 */
public final class StudyFile {
    private static final List<String> KEYS = List.of(
            "title",
            "columns",
            "arms",
            "ambiguous",
            "conditions",
            "outcomes",
            "primary",
            "adjust_for",
            "minimum_clients");
    private static final List<String> LABEL_FIELDS = List.of(
            "client_id",
            "massage_type",
            "condition",
            "movement",
            "session_date",
            "session_id",
            "clinic_id",
            "therapist_id",
            "age_band",
            "sex",
            "chronicity",
            "context");
    private static final int MOST_MINIMUM_CLIENTS = 1_000_000;

    private final Map<String, Setting> settings;
    private final Study standard = Study.standard();

    private StudyFile(Map<String, Setting> settings) {
        this.settings = settings;
    }

    /**
     * @throws StudyFileException where the file says something that no study can be made of
     * @throws IOException where the file is missing or cannot be read
     */
    public static Study read(Path path) throws IOException, StudyFileException {
        return study(StudyText.read(path));
    }

    /** @param file the name that errors give */
    static Study parse(String file, byte[] bytes) throws StudyFileException {
        return study(StudyText.parse(file, bytes));
    }

    private static Study study(Optional<Setting> document) throws StudyFileException {
        Map<String, Setting> settings = new HashMap<>();
        if (document.isPresent() && !document.get().isNothing()) {
            for (Entry entry : document.get().entries("settings such as 'title: …'", KEYS)) {
                if (!entry.setting().isNothing()) {
                    settings.put(entry.name(), entry.setting());
                }
            }
        }
        return new StudyFile(settings).study();
    }

    private Study study() throws StudyFileException {
        List<Outcome> outcomes = settings.containsKey("outcomes")
                ? OutcomeSettings.read(settings.get("outcomes"), standard.outcomes())
                : standard.outcomes();
        List<String> adjustFor = labels("adjust_for").orElse(standard.adjustFor());
        return new Study(
                settings.containsKey("title") ? settings.get("title").text("a title") : standard.title(),
                columns(outcomes, adjustFor),
                types(),
                conditions(),
                outcomes,
                standard.measures(),
                primary(outcomes),
                adjustFor,
                minimumClients());
    }

    private Map<String, String> columns(List<Outcome> outcomes, List<String> adjustFor) throws StudyFileException {
        Map<String, String> headings = new LinkedHashMap<>();
        Map<String, String> fieldByHeading = new HashMap<>();
        if (settings.containsKey("columns")) {
            List<String> fields = Stream.of(
                            LABEL_FIELDS.stream(),
                            outcomes.stream().flatMap(outcome -> Stream.of(outcome.before(), outcome.after())),
                            standard.measures().stream().map(Measure::id),
                            adjustFor.stream())
                    .flatMap(names -> names)
                    .distinct()
                    .toList();
            for (Entry entry : settings.get("columns").entries("headings by field", fields)) {
                String heading = entry.setting().text("a heading of the export");
                String other = fieldByHeading.put(LabelKey.of(heading), entry.name());
                if (other != null) {
                    throw entry.setting().wrong("this heading is already the field " + Quoted.of(other));
                }
                headings.put(entry.name(), heading);
            }
        }
        return headings;
    }

    private MassageTypes types() throws StudyFileException {
        Map<Meaning, List<String>> added = new EnumMap<>(Meaning.class);
        Map<String, String> armByKey = new HashMap<>();
        if (settings.containsKey("arms")) {
            Map<String, Meaning> arms = Map.of(
                    Arm.THERAPEUTIC.id(),
                    Meaning.THERAPEUTIC,
                    Arm.REGULAR.id(),
                    Meaning.REGULAR,
                    "left_out",
                    Meaning.LEFT_OUT);
            List<String> known = List.of(Arm.THERAPEUTIC.id(), Arm.REGULAR.id(), "left_out");
            for (Entry arm : settings.get("arms").entries("lists of massage types by arm", known)) {
                List<String> labels = new ArrayList<>();
                for (Setting element : elements(arm.setting(), "a list of massage types, as in [swedish]")) {
                    String label = element.text("a massage type");
                    String other = armByKey.put(LabelKey.of(label), arm.name());
                    if (other != null && !other.equals(arm.name())) {
                        throw element.wrong(Quoted.of(label) + " is already listed under " + other);
                    }
                    labels.add(label);
                }
                added.put(arms.getOrDefault(arm.name(), Meaning.LEFT_OUT), labels);
            }
        }
        return ambiguous(MassageTypes.builtIn().with(added, List.of()));
    }

    private MassageTypes ambiguous(MassageTypes types) throws StudyFileException {
        MassageTypes marked = types;
        if (settings.containsKey("ambiguous")) {
            for (Setting element : settings.get("ambiguous").list("a list of massage types, as in [sports]")) {
                String label = element.text("a massage type");
                try {
                    marked = marked.with(Map.of(), List.of(label));
                } catch (IllegalArgumentException unknown) {
                    throw element.wrong("the ambiguous massage type " + Quoted.of(label) + " is in neither arm; "
                            + Nearest.to(label, types.keys())
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("list it under arms too"));
                }
            }
        }
        return marked;
    }

    private Conditions conditions() throws StudyFileException {
        Map<String, List<String>> added = new LinkedHashMap<>();
        Map<String, String> conditionByKey = new HashMap<>();
        if (settings.containsKey("conditions")) {
            for (Entry condition : settings.get("conditions").entries("lists of synonyms by condition")) {
                List<String> synonyms = new ArrayList<>();
                for (Setting element : elements(condition.setting(), "a list of synonyms, as in [LBP, lumbago]")) {
                    String synonym = element.text("a synonym");
                    String other = conditionByKey.put(LabelKey.of(synonym), condition.name());
                    if (other != null && !other.equals(condition.name())) {
                        throw element.wrong(Quoted.of(synonym) + " is already a synonym of " + Quoted.of(other));
                    }
                    synonyms.add(synonym);
                }
                if (Conditions.areAll(condition.name())) {
                    throw condition
                            .setting()
                            .wrong("reports call all of them together " + Conditions.ALL
                                    + "; give the condition another name");
                }
                added.put(condition.name(), synonyms);
            }
        }
        return Conditions.builtIn().with(added);
    }

    /** A list that may be left blank. */
    private static List<Setting> elements(Setting setting, String expectation) throws StudyFileException {
        return setting.isNothing() ? List.of() : setting.list(expectation);
    }

    private List<String> primary(List<Outcome> outcomes) throws StudyFileException {
        List<String> ids = outcomes.stream().map(Outcome::id).toList();
        if (settings.containsKey("primary")) {
            for (Setting element : settings.get("primary").list("a list of outcomes, as in [" + ids.get(0) + "]")) {
                String id = element.text("an outcome");
                if (!ids.contains(id)) {
                    throw element.wrong("no outcome is called " + Quoted.of(id) + "; " + Nearest.hint(id, ids));
                }
            }
        }
        return labels("primary").orElse(standard.primary());
    }

    private Optional<List<String>> labels(String key) throws StudyFileException {
        if (!settings.containsKey(key)) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>();
        for (Setting element : settings.get(key).list("a list, as in [a, b]")) {
            String label = element.text("a name");
            if (labels.contains(label)) {
                throw element.wrong(Quoted.of(label) + " is listed twice");
            }
            labels.add(label);
        }
        return Optional.of(labels);
    }

    private int minimumClients() throws StudyFileException {
        if (!settings.containsKey("minimum_clients")) {
            return standard.minimumClients();
        }
        int least = Study.LEAST_MINIMUM_CLIENTS;
        return settings.get("minimum_clients")
                .wholeNumber("a whole number of at least " + least, least, MOST_MINIMUM_CLIENTS);
    }
}
