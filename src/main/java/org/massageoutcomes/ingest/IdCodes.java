package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Identifiers of one column, exactly as spelled, in order of their code points; the empty one first. */
final class IdCodes {
    private final int[] rank;
    private final String[] sorted;

    IdCodes(Vocabulary ids) {
        sorted = new String[ids.size()];
        Arrays.setAll(sorted, ids::text);
        Arrays.sort(sorted, CodePointOrder.INSTANCE);
        rank = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rank[ids.codeOf(sorted[i])] = i;
        }
    }

    /** The place of an identifier; 0 for the empty one. */
    int rank(int code) {
        return rank[code];
    }

    /** Identifiers by rank, fit to be shown. */
    List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (String id : sorted) {
            shown.add(LabelText.shown(id));
        }
        return shown;
    }
}
