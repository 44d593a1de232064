package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.massageoutcomes.study.Study;

/** Why a report may have fewer answers than the files could give; headings may be named, values never. */
final class Warnings {
    /** A clinic that gives other massages too has fewer of them. */
    private static final double MANY = 0.5;

    /** What it means that a column is in some files only. */
    private static final Map<Integer, String> WITHOUT = new TreeMap<>(Map.of(
            Fields.CLIENT, "without client ids no file's sessions get an interval or a verdict",
            Fields.CLINIC, "a client of both kinds of files counts as two, and so does a session",
            Fields.THERAPIST, "sessions without therapist count as those of one therapist more",
            Fields.DATE, "sessions without date are in no month"));

    private final Study study;
    private final Fields fields;
    private final List<Layout> layouts;
    private final Set<String> scores;

    private Warnings(Study study, Fields fields, List<Layout> layouts) {
        this.study = study;
        this.fields = fields;
        this.layouts = layouts;
        this.scores = study.outcomes().stream()
                .flatMap(outcome -> Stream.of(outcome.before(), outcome.after()))
                .collect(Collectors.toSet());
    }

    static List<String> of(
            Study study, Fields fields, List<Layout> layouts, Accounting accounting, List<QuarantinedRow> quarantined) {
        Warnings warnings = new Warnings(study, fields, layouts);
        List<String> said = new ArrayList<>(unmet(study, warnings.unread()));
        for (Layout layout : layouts) {
            FileAccount file = accounting.files().get(layout.file());
            if (file.used() > 0) {
                said.addAll(warnings.overlooked(file.name(), layout));
            }
        }
        long rows = accounting.total(FileAccount::records) - accounting.total(FileAccount::blank);
        long leftOut = quarantined.stream()
                .filter(row -> row.rule() == Rule.LEFT_OUT_TYPE)
                .count();
        if (leftOut > MANY * rows) {
            said.add(leftOut + " of " + rows + " rows are of a massage type that is in neither arm: list the type under"
                    + " arms in a study file to count it");
        }
        return said;
    }

    /**
     * Headings that the study file gives to fields, and no file has.
     *
     * @param unread fields that no file has
     */
    static List<String> unmet(Study study, List<Field> unread) {
        return unread.stream()
                .map(Field::heading)
                .filter(study.columns()::containsKey)
                .map(field -> "no input has the heading "
                        + LabelText.shown(study.columns().getOrDefault(field, "")) + " that the study file gives to "
                        + field + ", which is not read therefore; correct it under columns")
                .toList();
    }

    /** Columns on which rests who is whom, and that some files have and others lack. */
    static List<String> ofColumnsInSomeFiles(Fields fields, List<Layout> layouts, Accounting accounting) {
        List<Layout> used = layouts.stream()
                .filter(layout -> accounting.files().get(layout.file()).used() > 0)
                .toList();
        List<String> said = new ArrayList<>();
        WITHOUT.forEach((field, meaning) -> {
            List<Layout> lacking =
                    used.stream().filter(layout -> !layout.has(field)).toList();
            if (!lacking.isEmpty() && lacking.size() < used.size()) {
                said.add(accounting.files().get(lacking.get(0).file()).name()
                        + (lacking.size() > 1 ? " and " + (lacking.size() - 1) + " more" : "") + " of " + used.size()
                        + " inputs: no column " + fields.get(field).heading() + ", which the others have; " + meaning
                        + ": add it there");
            }
        });
        return said;
    }

    /** @param misread names of files whose bytes are UTF-8, though they were read in another encoding */
    static List<String> ofEncodings(List<String> misread) {
        return misread.stream()
                .map(file -> file
                        + ": is UTF-8, but was read in the encoding that --charset names, which spoils every letter"
                        + " but A to Z: read it without --charset; beside files that need it, save it as UTF-8 with a byte"
                        + " order mark, which counts whatever --charset says")
                .toList();
    }

    /** @param doubtful fields of whose numbers a point may stand between thousands */
    static List<String> ofMarks(List<Field> doubtful) {
        return doubtful.stream()
                .map(field -> field.heading()
                        + ": some numbers have three digits after a point, others in these files a decimal comma; the point"
                        + " is read as a decimal point, so where it stands between thousands write 1050 for 1.050")
                .toList();
    }

    /** Columns of a file that nothing is read from, and that probably are scores it lacks. */
    private List<String> overlooked(String file, Layout layout) {
        List<String> headings = layout.unread();
        List<Field> lacking = IntStream.range(0, fields.size())
                .filter(field -> scores.contains(fields.get(field).heading()) && !layout.has(field))
                .mapToObj(fields::get)
                .toList();
        if (headings.isEmpty() || lacking.isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        new HeadingGuess(study, lacking)
                .of(headings)
                .forEach((field, heading) -> said.add(file + ": the column " + heading
                        + " is not read, though it may be " + field + ": rename it"
                        + (isReadAnywhere(field)
                                ? " as in the other files"
                                : ", or name it in a study file, which validate with --suggest writes")));
        return said;
    }

    private List<Field> unread() {
        return IntStream.range(0, fields.size())
                .filter(field -> layouts.stream().noneMatch(layout -> layout.has(field)))
                .mapToObj(fields::get)
                .toList();
    }

    private boolean isReadAnywhere(String score) {
        return IntStream.range(0, fields.size())
                .filter(field -> fields.get(field).heading().equals(score))
                .anyMatch(field -> layouts.stream().anyMatch(layout -> layout.has(field)));
    }
}
