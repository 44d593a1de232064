package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.massageoutcomes.study.LabelKey;

/** Spellings of one column put together by what they mean; each meaning is shown in its commonest spelling. */
final class LabelCodes {
    private final String[] shown;
    private final int[] groupOf;
    private final List<String> fixedNames = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private int[] codeOfGroup = {};
    private List<String> labels = List.of();

    /** @param known the fixed name of a label; empty where it has none */
    LabelCodes(Vocabulary spellings, UnaryOperator<String> known) {
        shown = new String[spellings.size()];
        groupOf = new int[spellings.size()];
        Map<String, Integer> groups = new HashMap<>();
        fixedNames.add("");
        keys.add("");
        for (int spelling = 0; spelling < shown.length; spelling++) {
            shown[spelling] = LabelText.shown(spellings.text(spelling));
            if (!shown[spelling].isEmpty()) {
                String name = known.apply(shown[spelling]);
                String key = LabelKey.of(name.isEmpty() ? LabelText.whole(spellings.text(spelling)) : name);
                Integer group = groups.putIfAbsent(key, fixedNames.size());
                groupOf[spelling] = group == null ? fixedNames.size() : group;
                if (group == null) {
                    fixedNames.add(name);
                    keys.add(key);
                }
            }
        }
    }

    /** What a spelling means: equal for labels that are the same, 0 for none. */
    int group(int spelling) {
        return groupOf[spelling];
    }

    /** Whether no meaning has more than one spelling. */
    boolean areAllDifferent() {
        return Arrays.stream(groupOf).filter(group -> group > 0).count() == fixedNames.size() - 1;
    }

    /**
     * Gives every meaning in use its code, in the order of labels.
     *
     * @param uses rows that use each spelling
     */
    void count(int[] uses) {
        int groups = fixedNames.size();
        Map<String, Integer> usesByText = new HashMap<>();
        for (int spelling = 0; spelling < shown.length; spelling++) {
            usesByText.merge(shown[spelling], uses[spelling], Integer::sum);
        }
        String[] names = new String[groups];
        for (int spelling = 0; spelling < shown.length; spelling++) {
            int group = groupOf[spelling];
            if (group > 0 && uses[spelling] > 0) {
                String best = names[group];
                names[group] = best == null ? shown[spelling] : commoner(best, shown[spelling], usesByText);
            }
        }
        Map<String, Integer> groupByName = new HashMap<>();
        for (int group : groupsByKey()) {
            if (names[group] != null) {
                String fixed = fixedNames.get(group);
                groupByName.put(free(fixed.isEmpty() ? names[group] : fixed, groupByName), group);
            }
        }
        String[] sorted = groupByName.keySet().toArray(new String[0]);
        Arrays.sort(sorted, CodePointOrder.INSTANCE);
        codeOfGroup = new int[groups];
        List<String> inOrder = new ArrayList<>(List.of(""));
        for (String name : sorted) {
            codeOfGroup[groupByName.getOrDefault(name, 0)] = inOrder.size();
            inOrder.add(name);
        }
        labels = List.copyOf(inOrder);
    }

    /** Groups from the first on, in the order of what their labels share: the same whatever the order of rows. */
    private List<Integer> groupsByKey() {
        return IntStream.range(1, fixedNames.size())
                .boxed()
                .sorted(Comparator.comparing(keys::get, CodePointOrder.INSTANCE))
                .toList();
    }

    /** Labels too long to be shown whole may look alike, but are not one. */
    private static String free(String name, Map<String, Integer> taken) {
        String free = name;
        for (int number = 2; taken.containsKey(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static String commoner(String one, String other, Map<String, Integer> uses) {
        int difference = uses.getOrDefault(one, 0) - uses.getOrDefault(other, 0);
        boolean first = difference > 0 || difference == 0 && CodePointOrder.INSTANCE.compare(one, other) <= 0;
        return first ? one : other;
    }

    /** The final code of a spelling. */
    int code(int spelling) {
        return codeOfGroup[groupOf[spelling]];
    }

    /** Labels by final code. */
    List<String> labels() {
        return labels;
    }
}
