package org.massageoutcomes.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massageoutcomes.study.MassageTypes.Meaning;

/**
 * What a study file could say of an export that does not fit; labels only that enough clients have, and no identity.
 *
 * @param columns headings of the export by canonical field
 * @param arms labels of massage types by what they probably mean
 * @param ambiguous those of them that the field files on both sides
 * @param conditions labels of conditions by the name that they probably are synonyms of
 * @param undecided labels of massage types of which nothing can be guessed
 */
public record Suggestions(
        Map<String, String> columns,
        Map<Meaning, List<String>> arms,
        List<String> ambiguous,
        Map<String, List<String>> conditions,
        List<String> undecided) {
    public Suggestions {
        columns = new TreeMap<>(columns);
        arms = new LinkedHashMap<>(arms);
        ambiguous = List.copyOf(ambiguous);
        conditions = new TreeMap<>(conditions);
        undecided = List.copyOf(undecided);
    }

    public boolean isEmpty() {
        return columns.isEmpty() && arms.isEmpty() && conditions.isEmpty() && undecided.isEmpty();
    }
}
