package org.massageoutcomes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massageoutcomes.study.Study;

/**
 * Reads exports as far as they can be read, to say at once all that is wrong with them.
 *
 * <p>First the header rows, to guess what their columns are. Then the rows: where headings alone stop an analysis, as if
 * the guesses were in the study file, so that the labels under them are seen too.
 */
final class Surveyor {
    private final Study study;
    private final ReadOptions options;
    private final Fields fields;
    private final Header header;
    private final List<DataRefused> refusals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Surveyor(Study study, ReadOptions options) {
        this.study = study;
        this.options = options;
        this.fields = Fields.of(study);
        this.header = new Header(study, fields);
    }

    Survey survey(List<Inputs.Input> inputs) {
        Map<Inputs.Input, HeaderLine.Row> rows = headerRows(inputs);
        Map<String, String> columns = guess(rows);
        List<DataRefused> misfits = List.copyOf(misfits(header, rows).values());
        refusals.addAll(misfits);
        boolean guessing = !misfits.isEmpty() && !columns.isEmpty();
        Study asRead = guessing ? study.withColumns(columns) : study;
        Map<Inputs.Input, HeaderLine.Row> readable = new LinkedHashMap<>(rows);
        readable.keySet().removeAll(misfits(new Header(asRead, fields), rows).keySet());
        if (guessing && !readable.isEmpty()) {
            notes.add("rows are counted as if the columns were named as suggested");
        }
        return read(List.copyOf(readable.keySet()), asRead, columns);
    }

    private Map<Inputs.Input, HeaderLine.Row> headerRows(List<Inputs.Input> inputs) {
        Map<Inputs.Input, HeaderLine.Row> rows = new LinkedHashMap<>();
        for (Inputs.Input input : inputs) {
            try (StoredFile stored = new StoredFile(input)) {
                Decoded text = new Decoded(stored.plain(), options.charset());
                RecordScanner scanner =
                        new RecordScanner(0, input.name(), text, new QuarantineLog(), () -> new char[Reading.BLOCK]);
                rows.put(input, HeaderLine.row(scanner, header, input.name()));
            } catch (DataRefused refused) {
                refusals.add(refused);
            } catch (IOException damaged) {
                refusals.add(Reading.refusal(input, damaged));
            }
        }
        return rows;
    }

    /** Files whose header rows stop an analysis; what their columns say of people is asked later. */
    private Map<Inputs.Input, DataRefused> misfits(Header under, Map<Inputs.Input, HeaderLine.Row> rows) {
        Map<Inputs.Input, DataRefused> misfits = new LinkedHashMap<>();
        rows.forEach((input, row) -> {
            try {
                under.layout(0, input.name(), row);
            } catch (DataRefused refused) {
                misfits.put(input, refused);
            }
        });
        return misfits;
    }

    private Map<String, String> guess(Map<Inputs.Input, HeaderLine.Row> rows) {
        List<Field> unread = fields.all().stream()
                .filter(field -> rows.values().stream().noneMatch(row -> header.has(field, row.headings())))
                .toList();
        notes.addAll(Warnings.unmet(study, unread));
        HeadingGuess guess = new HeadingGuess(study, unread);
        Map<String, String> columns = new TreeMap<>();
        for (HeaderLine.Row row : rows.values()) {
            if (!areValues(row.headings())) {
                guess.of(row.headings().stream()
                                .filter(heading -> !header.isRead(heading))
                                .toList())
                        .forEach(columns::putIfAbsent);
            }
        }
        return columns;
    }

    /** Whether a first row is one of values: also where a type or condition stands in it as rows have it. */
    private boolean areValues(List<String> row) {
        return Headings.areValues(row)
                || row.stream()
                        .filter(heading -> !heading.isBlank())
                        .anyMatch(heading -> study.types().find(heading).isPresent()
                                || study.conditions().find(heading).isPresent());
    }

    private Survey read(List<Inputs.Input> inputs, Study asRead, Map<String, String> columns) {
        if (inputs.isEmpty()) {
            return new Survey(
                    refusals,
                    List.of(),
                    new Accounting(List.of()),
                    notes,
                    new Suggestions(columns, Map.of(), List.of(), Map.of(), List.of()));
        }
        List<Inputs.Input> whole = new ArrayList<>(inputs);
        long bytes = inputs.stream().mapToLong(Inputs.Input::bytes).sum();
        try (Reading reading = new Reading(asRead, options, bytes, true)) {
            for (Inputs.Input input : inputs) {
                try {
                    reading.read(input);
                } catch (DataRefused damaged) {
                    refusals.add(damaged);
                    whole.remove(input);
                }
            }
            if (whole.size() == inputs.size()) {
                return judged(reading, asRead, columns);
            }
        }
        return read(whole, asRead, columns);
    }

    private Survey judged(Reading reading, Study asRead, Map<String, String> columns) {
        Judgement judgement = new Judgement(asRead, options.maxBadShare(), reading.finish());
        refusals.addAll(reading.objections());
        refusals.addAll(judgement.refusals());
        notes.addAll(judgement.doubts());
        notes.addAll(judgement.notes());
        Suggestions suggestions = LabelGuess.of(
                columns,
                reading.commonTypes(label -> asRead.types().find(label).isEmpty()),
                asRead.types(),
                reading.commonConditions(
                        label -> asRead.conditions().find(label).isEmpty()),
                asRead.conditions());
        return new Survey(refusals, judgement.quarantined(), judgement.accounting(), notes, suggestions);
    }
}
