package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.massageoutcomes.study.Nearest;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Finds the study's fields among a file's headings, or refuses the file. */
final class Header {
    private final Study study;
    private final Fields fields;
    private final Map<String, List<Integer>> fieldsByKey = new HashMap<>();

    Header(Study study, Fields fields) {
        this.study = study;
        this.fields = fields;
        Map<String, String> named = study.columns();
        for (int field = 0; field < fields.size(); field++) {
            String heading = fields.get(field).heading();
            put(named.getOrDefault(heading, heading), field);
        }
        Headings.keys().forEach((heading, aliases) -> {
            List<Integer> canonical = named.containsKey(heading) ? null : fieldsByKey.get(Headings.key(heading));
            if (canonical != null) {
                aliases.forEach(alias -> fieldsByKey.putIfAbsent(alias, canonical));
            }
        });
    }

    private void put(String heading, int field) {
        fieldsByKey
                .computeIfAbsent(Headings.key(heading), key -> new ArrayList<>())
                .add(field);
    }

    /** How many of the headings name a field: tells the right delimiter from the others. */
    int recognised(List<String> headings) {
        return (int) headings.stream().filter(heading -> isRead(heading)).count();
    }

    /** Fields that a heading names; of none as it stands, those that its words name without brackets or a scale. */
    private List<Integer> fieldsOf(String heading) {
        for (String key : List.of(Headings.key(heading), Headings.keyWithoutBrackets(heading))) {
            if (fieldsByKey.containsKey(key)) {
                return fieldsByKey.getOrDefault(key, List.of());
            }
        }
        return ScaledHeading.of(heading)
                .map(scaled -> fieldsByKey.getOrDefault(Headings.key(scaled.words()), List.of()).stream()
                        .filter(field -> scaled.fits(fields.get(field)))
                        .toList())
                .orElse(List.of());
    }

    Layout layout(int file, String name, HeaderLine.Row row) throws DataRefused {
        List<String> headings = row.headings();
        List<List<Integer>> named = headings.stream()
                .map(heading -> fieldsByKey.getOrDefault(Headings.key(heading), List.of()))
                .toList();
        int[] columnOf = new int[fields.size()];
        for (int field = 0; field < columnOf.length; field++) {
            columnOf[field] = columnNamed(field, name, headings, named);
        }
        findInBrackets(headings, columnOf);
        boolean nameless = headings.get(headings.size() - 1).isBlank();
        Layout layout = new Layout(file, row.delimiter(), headings.size(), columnOf, nameless, headings);
        requireTheNeeded(name, row.line(), layout);
        return layout;
    }

    /**
     * The column whose heading names a field as it stands; of several that which the study file names letter by letter.
     *
     * @param named by column, the fields that its heading names
     */
    private int columnNamed(int field, String name, List<String> headings, List<List<Integer>> named)
            throws DataRefused {
        List<Integer> columns = IntStream.range(0, named.size())
                .filter(column -> named.get(column).contains(field))
                .boxed()
                .toList();
        if (columns.size() <= 1) {
            return columns.isEmpty() ? -1 : columns.get(0);
        }
        String heading = study.columns().get(fields.get(field).heading());
        List<Integer> exact = columns.stream()
                .filter(column -> headings.get(column).strip().equals(heading))
                .toList();
        if (exact.size() != 1) {
            throw DataRefused.unusable(name + ": columns " + (columns.get(0) + 1) + " and " + (columns.get(1) + 1)
                    + " both are " + fields.get(field).heading()
                    + ": keep one, or name the right one under columns in a study file");
        }
        return exact.get(0);
    }

    /** Fields that no heading names as it stands, and one alone does without its brackets. */
    private void findInBrackets(List<String> headings, int[] columnOf) {
        Map<Integer, List<Integer>> columns = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            if (!fieldsByKey.containsKey(Headings.key(headings.get(column)))) {
                for (int field : fieldsOf(headings.get(column))) {
                    columns.computeIfAbsent(field, of -> new ArrayList<>()).add(column);
                }
            }
        }
        columns.forEach((field, found) -> {
            if (columnOf[field] < 0 && found.size() == 1) {
                columnOf[field] = found.get(0);
            }
        });
    }

    /**
     * Why columns must not be there; asked only of a header that has the needed ones: then the first line holds headings,
     * not somebody's values.
     */
    List<DataRefused> objections(String name, HeaderLine.Row row) {
        List<String> headings = row.headings();
        List<DataRefused> objections = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            identity(name, row, column).ifPresent(objections::add);
            disguise(name, column, headings.get(column)).ifPresent(objections::add);
        }
        return objections;
    }

    boolean isRead(String heading) {
        return !fieldsOf(heading).isEmpty();
    }

    boolean has(Field field, List<String> headings) {
        return headings.stream()
                .flatMap(heading -> fieldsOf(heading).stream())
                .anyMatch(read -> fields.get(read).equals(field));
    }

    /** A heading that may be somebody's value as well is not repeated. */
    private static Optional<DataRefused> identity(String name, HeaderLine.Row row, int column) {
        String heading = row.headings().get(column);
        boolean mayBeAValue = Headings.areValues(row.headings()) || IdentityText.isIn(heading);
        return IdentityHeading.names(heading)
                ? Optional.of(DataRefused.unusable(name + ": column " + (column + 1)
                        + (mayBeAValue ? "" : ", " + LabelText.shown(heading)) + " (line " + row.line()
                        + "), names people's identities; leave it out of the export"))
                : Optional.empty();
    }

    private Optional<DataRefused> disguise(String name, int column, String heading) {
        return disguised(Headings.key(heading))
                .map(latin -> DataRefused.unusable(name + ": column " + (column + 1) + " looks like " + latin
                        + " but has letters of another alphabet; type the heading again"));
    }

    /** What a heading only looks like. */
    private Optional<String> disguised(String key) {
        String latin = Lookalikes.latin(key);
        return !latin.equals(key) && fieldsByKey.containsKey(latin) && !fieldsByKey.containsKey(key)
                ? Optional.of(latin.replace(' ', '_'))
                : Optional.empty();
    }

    private void requireTheNeeded(String name, int line, Layout layout) throws DataRefused {
        List<String> missing = new ArrayList<>();
        for (int field : new int[] {Fields.TYPE, Fields.CONDITION}) {
            if (!layout.has(field)) {
                missing.add(fields.get(field).heading());
            }
        }
        if (study.outcomes().stream().noneMatch(outcome -> hasPair(layout, outcome))) {
            missing.add("an outcome's two columns"
                    + study.outcomes().stream()
                            .findFirst()
                            .map(outcome -> " (such as " + outcome.before() + " and " + outcome.after() + ")")
                            .orElse(""));
        }
        if (!missing.isEmpty()) {
            TreeSet<String> found = new TreeSet<>();
            for (int field = 0; field < fields.size(); field++) {
                if (layout.has(field)) {
                    found.add(fields.get(field).heading());
                }
            }
            throw DataRefused.unusable(name + ": no column for " + String.join(", nor for ", missing) + "; "
                    + (layout.width() == 1
                            ? "its header row, line " + line + ", has neither comma, semicolon nor tab"
                                    + " between headings: export it with one of these"
                            : "recognised among the " + layout.width() + " headings of line " + line + ": "
                                    + (found.isEmpty() ? "none" : String.join(", ", found))
                                    + perhaps(layout)
                                    + ". Name the columns in the header row, or under columns in a study file"));
        }
    }

    /** Names a column that is nearly a field's: nobody's value is. */
    private String perhaps(Layout layout) {
        StringBuilder perhaps = new StringBuilder();
        for (int column = 0; column < layout.width(); column++) {
            String key = Headings.key(layout.headings().get(column));
            if (!isRead(layout.headings().get(column))) {
                String number = "; column " + (column + 1);
                Optional<String> disguised = disguised(key);
                if (disguised.isPresent()) {
                    perhaps.append(number)
                            .append(" looks like ")
                            .append(disguised.get())
                            .append(" but has letters of another alphabet");
                } else {
                    Misspelt.of(key, fieldsByKey.keySet())
                            .filter(near -> Nearest.edits(key, near) == 1 || key.indexOf(' ') < 0)
                            .ifPresent(near -> perhaps.append(number)
                                    .append(" is perhaps ")
                                    .append(fields.get(fieldsOf(near).get(0)).heading()));
                }
            }
        }
        return perhaps.toString();
    }

    private boolean hasPair(Layout layout, Outcome outcome) {
        return hasHeading(layout, outcome.before()) && hasHeading(layout, outcome.after());
    }

    private boolean hasHeading(Layout layout, String heading) {
        for (int field = fields.firstNumber(); field < fields.size(); field++) {
            if (fields.get(field).heading().equals(heading)) {
                return layout.has(field);
            }
        }
        return false;
    }
}
