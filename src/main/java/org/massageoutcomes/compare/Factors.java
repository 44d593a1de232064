package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.study.LabelKey;

/** Makes factors of the columns of a sample. */
final class Factors {
    static final String NOT_RECORDED = "not recorded";
    static final String OTHER = "other";

    /** By what labels mean, so that the spelling that an export happens to use most does not order them. */
    private static final Comparator<String> AS_LABELS =
            Comparator.comparing((String label) -> LabelKey.of(label)).thenComparing(Comparator.naturalOrder());

    private Factors() {}

    /** Every label that occurs, as a level of its own. */
    static Factor every(String name, CodeColumn column, Sample sample) {
        int[] code = sample.codes(column);
        boolean[] seen = seen(code, column.cardinality());
        Map<String, Integer> levelOf = new TreeMap<>(AS_LABELS);
        for (int of = 0; of < seen.length; of++) {
            if (seen[of]) {
                levelOf.put(label(column, of), of);
            }
        }
        int[] level = new int[column.cardinality()];
        List<String> levels = List.copyOf(levelOf.keySet());
        for (int i = 0; i < levels.size(); i++) {
            level[levelOf.getOrDefault(levels.get(i), 0)] = i;
        }
        return new Factor(name, recoded(code, level), levels);
    }

    /**
     * A factor of those of the labels that occur.
     *
     * @param code of each session, its label's place
     * @param labels in order of code points
     */
    static Factor seen(String name, int[] code, List<String> labels) {
        boolean[] seen = seen(code, labels.size());
        int[] level = new int[seen.length];
        List<String> levels = new ArrayList<>();
        for (int of = 0; of < seen.length; of++) {
            level[of] = levels.size();
            if (seen[of]) {
                levels.add(labels.get(of));
            }
        }
        return new Factor(name, recoded(code, level), levels);
    }

    private static boolean[] seen(int[] code, int codes) {
        boolean[] seen = new boolean[codes];
        for (int of : code) {
            seen[of] = true;
        }
        return seen;
    }

    private static String label(CodeColumn column, int code) {
        return code == 0 ? NOT_RECORDED : column.label(code);
    }

    private static int[] recoded(int[] code, int[] level) {
        int[] recoded = new int[code.length];
        for (int i = 0; i < code.length; i++) {
            recoded[i] = level[code[i]];
        }
        return recoded;
    }

    /**
     * Levels with fewer clients than asked in either arm are pooled into {@code other}, joined by the next smallest
     * until that is large enough: no number may describe a few people, and none may rest on them.
     */
    static Factor withoutSmallLevels(Factor factor, Sample sample, int minimumClients) {
        int[] level = new int[factor.levels().size()];
        boolean[] pooled = new boolean[level.length];
        int[] clients = new int[level.length];
        int[][] byLevel = sample.clientsByCode(factor.code(), level.length);
        for (int i = 0; i < level.length; i++) {
            clients[i] = Math.min(byLevel[i][0], byLevel[i][1]);
            pooled[i] = clients[i] < minimumClients;
        }
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < level.length; i++) {
            if (!pooled[i]) {
                rest.add(i);
            }
        }
        rest.sort(Comparator.comparingInt((Integer i) -> clients[i]).thenComparing(factor.levels()::get));
        boolean any = rest.size() < level.length;
        for (int next = 0;
                any && next < rest.size() && fewestClients(factor, sample, pooled) < minimumClients;
                next++) {
            pooled[rest.get(next)] = true;
        }
        return any ? relabelled(factor, pooled) : factor;
    }

    private static Factor relabelled(Factor factor, boolean[] pooled) {
        TreeSet<String> names = new TreeSet<>();
        String[] name = new String[pooled.length];
        for (int i = 0; i < pooled.length; i++) {
            name[i] = pooled[i] ? OTHER : factor.levels().get(i);
            names.add(name[i]);
        }
        List<String> levels = List.copyOf(names);
        int[] code = new int[pooled.length];
        Arrays.setAll(code, i -> Collections.binarySearch(levels, name[i]));
        return new Factor(factor.name(), recoded(factor.code(), code), levels);
    }

    private static int fewestClients(Factor factor, Sample sample, boolean[] levels) {
        return sample.fewestClients(i -> levels[factor.code()[i]]);
    }
}
