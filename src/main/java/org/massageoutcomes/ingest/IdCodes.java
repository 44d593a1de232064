package org.massageoutcomes.ingest;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/** Identifiers of one column, exactly as spelled, in order of their code points; the empty one first. */
final class IdCodes {
    private final Vocabulary ids;
    private final int[] rank;
    private final int[] codeOf;

    IdCodes(Vocabulary ids) {
        this.ids = ids;
        codeOf = ids.isPacked() ? byNumber(ids) : byText(ids);
        rank = new int[codeOf.length];
        for (int i = 0; i < codeOf.length; i++) {
            rank[codeOf[i]] = i;
        }
    }

    private static int[] byNumber(Vocabulary ids) {
        long[] sorted = new long[ids.size()];
        Arrays.setAll(sorted, ids::packed);
        Arrays.parallelSort(sorted);
        int[] codes = new int[sorted.length];
        Arrays.parallelSetAll(codes, i -> ids.find(sorted[i]));
        return codes;
    }

    private static int[] byText(Vocabulary ids) {
        String[] sorted = new String[ids.size()];
        Arrays.setAll(sorted, ids::text);
        Arrays.parallelSort(sorted, CodePointOrder.INSTANCE);
        int[] codes = new int[sorted.length];
        Arrays.setAll(codes, i -> ids.codeOf(sorted[i]));
        return codes;
    }

    /** The place of an identifier; 0 for the empty one. */
    int rank(int code) {
        return rank[code];
    }

    /** The code of the identifier at a place. */
    int codeAt(int place) {
        return codeOf[place];
    }

    int size() {
        return codeOf.length;
    }

    /** Identifiers by rank, fit to be shown. */
    List<String> shown() {
        return new AbstractList<>() {
            @Override
            public String get(int place) {
                return LabelText.shown(ids.text(codeOf[place]));
            }

            @Override
            public int size() {
                return codeOf.length;
            }
        };
    }
}
