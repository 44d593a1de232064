package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massageoutcomes.study.Study;

/** Why a report may have fewer answers than the files could give; headings may be named, values never. */
final class Warnings {
    /** A clinic that gives other massages too has fewer of them. */
    private static final double MANY = 0.5;

    private Warnings() {}

    static List<String> of(
            Study study, Fields fields, List<Layout> layouts, Accounting accounting, List<QuarantinedRow> quarantined) {
        List<String> warnings = new ArrayList<>();
        overlooked(study, fields, layouts)
                .forEach((field, heading) -> warnings.add("the column " + heading
                        + " is not read, though it may be " + field + ": rename it, or name it in a study file;"
                        + " massage-outcomes validate --suggest study.yaml writes one"));
        long records = accounting.total(FileAccount::records);
        long leftOut = quarantined.stream()
                .filter(row -> row.rule() == Rule.LEFT_OUT_TYPE)
                .count();
        if (leftOut > MANY * records) {
            warnings.add(
                    leftOut + " of " + records + " rows are of a massage type that is in neither arm: list the type"
                            + " under arms in a study file to count it");
        }
        return warnings;
    }

    /** Headings that nothing is read from, by the score that no file has and that they probably are. */
    private static Map<String, String> overlooked(Study study, Fields fields, List<Layout> layouts) {
        Set<String> scores = study.outcomes().stream()
                .flatMap(outcome -> Stream.of(outcome.before(), outcome.after()))
                .collect(Collectors.toSet());
        List<Field> unread = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            int at = field;
            if (scores.contains(fields.get(field).heading()) && layouts.stream().noneMatch(layout -> layout.has(at))) {
                unread.add(fields.get(field));
            }
        }
        Map<String, String> overlooked = new TreeMap<>();
        for (Layout layout : layouts) {
            List<String> headings = layout.unread();
            if (!unread.isEmpty() && !headings.isEmpty()) {
                new HeadingGuess(study, unread).of(headings).forEach(overlooked::putIfAbsent);
            }
        }
        return overlooked;
    }
}
