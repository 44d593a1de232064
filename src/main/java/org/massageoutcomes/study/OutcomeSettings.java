package org.massageoutcomes.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.massageoutcomes.study.Setting.Entry;

/**
 * The outcomes of a study file, added to the built-in ones.
 *
 * <p>An id that is built in keeps what the file does not name. A new one must name {@code before}, {@code after} and
 * {@code better}; by default its label is its id, scores are points from 0 up without an end, and it has neither a
 * margin (so no verdict) nor responders.
 */
final class OutcomeSettings {
    private static final List<String> KEYS = List.of(
            "label",
            "before",
            "after",
            "min",
            "max",
            "unit",
            "better",
            "margin",
            "responder_percent",
            "responder_points",
            "detectable_change");
    private static final List<String> NEEDED = List.of("before", "after", "better");

    private OutcomeSettings() {}

    /** The built-in outcomes, each with what the file says of it, then the file's own in its order. */
    static List<Outcome> read(Setting setting, List<Outcome> builtIn) throws StudyFileException {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        builtIn.forEach(outcome -> outcomes.put(outcome.id(), outcome));
        for (Entry entry : setting.entries("outcomes by their id")) {
            Outcome known = outcomes.get(entry.name());
            outcomes.put(entry.name(), known == null ? added(entry) : changed(known, entry));
        }
        return List.copyOf(outcomes.values());
    }

    private static Outcome added(Entry entry) throws StudyFileException {
        if (!Outcome.isId(entry.name())) {
            throw entry.key()
                    .wrong("an outcome's id is lower-case letters, digits and underscores, at most 40, not "
                            + Quoted.of(entry.name()));
        }
        List<String> named = new ArrayList<>();
        entriesOf(entry).forEach(key -> named.add(key.name()));
        for (String needed : NEEDED) {
            if (!named.contains(needed)) {
                throw entry.key().wrong("the outcome " + entry.name() + " is new, so it must name '" + needed + "'");
            }
        }
        Outcome blank = new Outcome(
                entry.name(),
                entry.name(),
                "",
                "",
                BigDecimal.ZERO,
                null,
                "points",
                Better.LOWER,
                null,
                List.of(),
                List.of(),
                false);
        return changed(blank, entry);
    }

    private static List<Entry> entriesOf(Entry outcome) throws StudyFileException {
        return outcome.setting().entries("a mapping such as {before: pk1, after: pk5, better: lower}", KEYS);
    }

    private static Outcome changed(Outcome outcome, Entry entry) throws StudyFileException {
        Draft draft = new Draft(outcome);
        for (Entry key : entriesOf(entry)) {
            draft.set(key.name(), key.setting());
        }
        return draft.finish(entry.key());
    }

    /** An outcome while the file's keys are laid over it. */
    private static final class Draft {
        private final Outcome base;
        private final Map<String, Setting> set = new LinkedHashMap<>();

        Draft(Outcome base) {
            this.base = base;
        }

        void set(String key, Setting setting) {
            set.put(key, setting);
        }

        Outcome finish(Setting place) throws StudyFileException {
            String before = text("before", base.before());
            String after = text("after", base.after());
            if (LabelKey.of(before).equals(LabelKey.of(after))) {
                throw place.wrong("outcome " + base.id() + ": before and after are the same heading");
            }
            Setting max = set.get("max");
            Setting margin = set.get("margin");
            try {
                return new Outcome(
                        base.id(),
                        text("label", base.label()),
                        before,
                        after,
                        set.containsKey("min") ? set.get("min").number("a number") : base.min(),
                        max == null ? base.max() : max.numberOrNothing("a number, or nothing for no end"),
                        text("unit", base.unit()),
                        better(),
                        margin == null ? base.margin() : margin.numberOrNothing("a number, or nothing for no verdict"),
                        responderPercent(),
                        responderPoints(),
                        base.perMovement(),
                        detectableChanges());
            } catch (IllegalArgumentException impossible) {
                throw place.wrong(String.valueOf(impossible.getMessage()));
            }
        }

        private String text(String key, String otherwise) throws StudyFileException {
            Setting setting = set.get(key);
            return setting == null ? otherwise : setting.text("words for " + key);
        }

        private Better better() throws StudyFileException {
            Setting setting = set.get("better");
            if (setting == null) {
                return base.better();
            }
            return switch (setting.text("lower or higher").toLowerCase(Locale.ROOT)) {
                case "lower" -> Better.LOWER;
                case "higher" -> Better.HIGHER;
                default ->
                    throw setting.wrong("expected lower or higher, whichever is better, not "
                            + Quoted.of(setting.text("lower or higher")));
            };
        }

        /** The file's own before those that are built in. */
        private List<DetectableChange> detectableChanges() throws StudyFileException {
            List<DetectableChange> changes = new ArrayList<>();
            Setting setting = set.get("detectable_change");
            if (setting != null) {
                for (Entry entry : setting.entries("changes by movement, as in {knee: 10}")) {
                    BigDecimal change = entry.setting().number("a change above 0");
                    if (change.signum() <= 0) {
                        throw entry.setting().wrong("expected a change above 0, not " + change);
                    }
                    changes.add(DetectableChange.ofStudy(entry.name(), change));
                }
            }
            changes.addAll(base.detectableChanges());
            return changes;
        }

        private List<Integer> responderPercent() throws StudyFileException {
            Setting setting = set.get("responder_percent");
            if (setting == null) {
                return base.responderPercent();
            }
            List<Integer> percents = new ArrayList<>();
            for (Setting element : setting.list("a list of percents, as in [30, 50]")) {
                int percent = element.wholeNumber("a whole percent from 1 to 100", 1, 100);
                if (percents.contains(percent)) {
                    throw element.wrong(percent + " is listed twice");
                }
                percents.add(percent);
            }
            return percents;
        }

        private List<BigDecimal> responderPoints() throws StudyFileException {
            Setting setting = set.get("responder_points");
            if (setting == null) {
                return base.responderPoints();
            }
            List<BigDecimal> points = new ArrayList<>();
            for (Setting element : setting.list("a list of improvements, as in [2]")) {
                BigDecimal improvement = element.number("an improvement above 0");
                if (improvement.signum() <= 0) {
                    throw element.wrong("expected an improvement above 0, not " + improvement);
                }
                if (points.contains(improvement)) {
                    throw element.wrong(improvement + " is listed twice");
                }
                points.add(improvement);
            }
            return points;
        }
    }
}
