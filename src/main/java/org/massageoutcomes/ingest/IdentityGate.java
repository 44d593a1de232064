package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.massageoutcomes.study.Study;

/**
 * Refuses columns of identities, and sets aside rows with a single one.
 *
 * <p>Each distinct text is judged once. Numbers and dates have a form of their own and are not judged.
 */
final class IdentityGate {
    /** One distinct text in twenty. */
    private static final int REFUSED_SHARE = 20;

    /** What one slip of the pen leaves; two are a habit. */
    private static final int FEWEST = 2;

    /** Check digits pass by chance once in ten: most of so many pass only by design. */
    private static final int FEWEST_CHECKED = 10;

    /** First names in place of pseudonyms: most of at least so many; one alone may be a pseudonym. */
    private static final int FEWEST_GIVEN = 3;

    private static final int LINES_NAMED = 3;

    private final Study study;
    private final Rows rows;
    private final List<String> names;
    private final List<Layout> layouts;
    private final Fates fates;
    private final List<DataRefused> refusals = new ArrayList<>();

    IdentityGate(Study study, Rows rows, List<String> names, List<Layout> layouts, Fates fates) {
        this.study = study;
        this.rows = rows;
        this.names = names;
        this.layouts = layouts;
        this.fates = fates;
    }

    /** Sets rows aside, and returns why columns are refused, if any are. */
    List<DataRefused> judge() {
        for (int field = 0; field < rows.fields().firstNumber(); field++) {
            if (Rows.hasCodes(field)) {
                judgeCodes(field);
            }
        }
        judgeSessionIds();
        return refusals;
    }

    private void judgeCodes(int field) {
        Vocabulary texts = rows.vocabulary(field);
        boolean ids = rows.fields().get(field).kind() == Field.Kind.ID;
        boolean person = field == Fields.CLIENT || field == Fields.THERAPIST;
        Marks flagged = new Marks(texts.size());
        Marks checked = new Marks(texts.size());
        Marks given = new Marks(texts.size());
        Marks.forEachAtOnce(1, texts.size(), code -> {
            String text = texts.text(code);
            flagged.add(
                    code, ids ? IdentityCode.isNone(text, person) : !isKnown(field, text) && IdentityText.isIn(text));
            checked.add(code, ids && IdentityCode.passesCheckDigits(text));
            given.add(code, person && GivenNames.areOne(text));
        });
        if (texts.size() > FEWEST_GIVEN && given.size() * 2L > texts.size() - 1) {
            flagged.addAll(given);
        }
        act(field, texts.size() - 1, flagged, checked, row -> rows.code(field, row));
    }

    /** Whether the study lists a label: Hot Stone is spelled like somebody's name. */
    private boolean isKnown(int field, String label) {
        return field == Fields.TYPE && study.types().find(label).isPresent()
                || field == Fields.CONDITION && study.conditions().find(label).isPresent();
    }

    private void judgeSessionIds() {
        Marks flagged = new Marks(rows.capacity());
        Marks checked = new Marks(rows.capacity());
        rows.forEachSuspectAtOnce(row -> {
            String text = rows.sessionId(row);
            flagged.add(row, IdentityCode.isNone(text, false));
            checked.add(row, IdentityCode.passesCheckDigits(text));
        });
        act(Fields.SESSION, rows.sessionIds(), flagged, checked, row -> row);
    }

    /** @param textOf index of a row's text in the sets */
    private void act(int field, int texts, Marks flagged, Marks checked, IntUnaryOperator textOf) {
        int found = flagged.size();
        if (found >= FEWEST && (long) found * REFUSED_SHARE >= texts) {
            refusals.add(refusal(field, row -> flagged.has(textOf.applyAsInt(row))));
            return;
        }
        if (texts >= FEWEST_CHECKED && checked.size() * 2L > texts) {
            refusals.add(refusal(field, row -> checked.has(textOf.applyAsInt(row))));
            return;
        }
        if (found > 0) {
            rows.forEach(row -> {
                if (fates.isUsed(row) && flagged.has(textOf.applyAsInt(row))) {
                    fates.setAside(row, Rule.IDENTITY, field);
                }
            });
        }
    }

    private DataRefused refusal(int field, IntPredicate isOne) {
        List<Long> places = new ArrayList<>();
        rows.forEach(row -> {
            if (isOne.test(row)) {
                places.add((long) rows.file(row) << 32 | rows.line(row));
            }
        });
        int file = (int) (Collections.min(places) >>> 32);
        String lines = places.stream()
                .filter(place -> (int) (place >>> 32) == file)
                .sorted()
                .limit(LINES_NAMED)
                .map(place -> Integer.toString(place.intValue()))
                .collect(Collectors.joining(", "));
        return DataRefused.unusable(names.get(file) + ": the column "
                + LabelText.shown(layouts.get(file).heading(field))
                + " holds what looks like people's identities (first on lines " + lines
                + "); replace them with pseudonyms, or leave the column out");
    }
}
