package org.massageoutcomes.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One place in a study file, read as what is expected there; where it is something else, the error says where. */
record Setting(String file, Node node) {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    /** A key of a mapping and what it is set to. */
    record Entry(Setting key, String name, Setting setting) {}

    StudyFileException wrong(String problem) {
        Mark mark = node.getStartMark().orElse(null);
        return mark == null
                ? new StudyFileException(file, 1, 1, problem)
                : new StudyFileException(file, mark.getLine() + 1, mark.getColumn() + 1, problem);
    }

    private StudyFileException expected(String expectation) {
        return wrong("expected " + expectation + ", not " + found());
    }

    private String found() {
        if (node instanceof ScalarNode scalar) {
            return isNothing() ? "nothing" : Quoted.of(scalar.getValue());
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }

    /** Whether nothing is set: blank, {@code ~} or {@code null}. */
    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The entries of a mapping, in the file's order, each key once. */
    List<Entry> entries(String expectation) throws StudyFileException {
        if (!(node instanceof MappingNode mapping) || !node.getTag().equals(Tag.MAP)) {
            throw expected(expectation);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Setting key = new Setting(file, tuple.getKeyNode());
            String name = key.text("a name");
            if (entries.put(name, new Entry(key, name, new Setting(file, tuple.getValueNode()))) != null) {
                throw key.wrong(Quoted.of(name) + " is set twice");
            }
        }
        return List.copyOf(entries.values());
    }

    /** The entries of a mapping with nothing but known keys. */
    List<Entry> entries(String expectation, Collection<String> known) throws StudyFileException {
        List<Entry> entries = entries(expectation);
        for (Entry entry : entries) {
            if (!known.contains(entry.name())) {
                throw entry.key()
                        .wrong("unknown key " + Quoted.of(entry.name()) + "; " + Nearest.hint(entry.name(), known));
            }
        }
        return entries;
    }

    List<Setting> list(String expectation) throws StudyFileException {
        if (!(node instanceof SequenceNode sequence) || !node.getTag().equals(Tag.SEQ)) {
            throw expected(expectation);
        }
        List<Setting> settings = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            settings.add(new Setting(file, element));
        }
        return settings;
    }

    /** Words on one line, without blanks around; a bare number or {@code true} is words too. */
    String text(String expectation) throws StudyFileException {
        String words = node instanceof ScalarNode scalar && isBuiltIn(node.getTag())
                ? scalar.getValue().strip()
                : "";
        if (isNothing() || LabelKey.of(words).isEmpty()) {
            throw expected(expectation);
        }
        if (words.length() > LONGEST_TEXT || UNSHOWABLE.matcher(words).find()) {
            throw wrong("expected " + expectation + " on one line of at most " + LONGEST_TEXT + " characters, not "
                    + Quoted.of(words));
        }
        return words;
    }

    private static boolean isBuiltIn(Tag tag) {
        return tag.equals(Tag.STR) || tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) || tag.equals(Tag.BOOL);
    }

    /** A number as exports may write it: a sign, digits, at most six decimals. */
    BigDecimal number(String expectation) throws StudyFileException {
        if (!(node instanceof ScalarNode scalar)
                || !scalar.isPlain()
                || !NUMBER.matcher(scalar.getValue()).matches()) {
            throw expected(expectation);
        }
        BigDecimal number = new BigDecimal(scalar.getValue()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Nullable
    BigDecimal numberOrNothing(String expectation) throws StudyFileException {
        return isNothing() ? null : number(expectation);
    }

    int wholeNumber(String expectation, int least, int most) throws StudyFileException {
        BigDecimal number = number(expectation);
        if (number.scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw expected(expectation);
        }
        return number.intValueExact();
    }
}
