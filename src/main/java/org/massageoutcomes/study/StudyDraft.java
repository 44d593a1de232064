package org.massageoutcomes.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A study file in the making: another's settings (without its comments), and what is added to them. */
public final class StudyDraft {
    private static final int WIDTH = 110;

    private final MappingNode root;
    private final List<String> remarks = new ArrayList<>();

    private StudyDraft(MappingNode root) {
        this.root = root;
    }

    /** A draft that says nothing yet. */
    public static StudyDraft empty() {
        return new StudyDraft(mapping());
    }

    /**
     * A draft that says what a study file says.
     *
     * @throws StudyFileException where it is no study file
     */
    public static StudyDraft of(Path studyFile) throws IOException, StudyFileException {
        StudyFile.read(studyFile);
        return new StudyDraft(StudyText.read(studyFile)
                .map(Setting::node)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .orElseGet(StudyDraft::mapping));
    }

    /** A line for people, above the settings. */
    public void remark(String line) {
        remarks.add(Quoted.bare(line));
    }

    /** Says which heading of the export a field has. */
    public void column(String field, String heading) {
        put(child("columns"), field, text(heading));
    }

    /** @param arm {@code therapeutic}, {@code regular} or {@code left_out} */
    public void types(String arm, List<String> labels) {
        add(child("arms"), arm, labels);
    }

    public void ambiguous(List<String> labels) {
        add(root, "ambiguous", labels);
    }

    public void condition(String name, List<String> synonyms) {
        add(child("conditions"), name, synonyms);
    }

    /** The file's text, which {@link StudyFile} reads. */
    public String yaml() {
        DumpSettings settings =
                DumpSettings.builder().setWidth(WIDTH).setBestLineBreak("\n").build();
        StringBuilder yaml = new StringBuilder();
        remarks.forEach(line -> yaml.append("# ").append(line).append('\n'));
        if (!root.getValue().isEmpty()) {
            yaml.append(new Present(settings)
                    .emitToString(new Serialize(settings).serializeOne(root).iterator()));
        }
        try {
            StudyFile.parse("draft", yaml.toString().getBytes(StandardCharsets.UTF_8));
        } catch (StudyFileException wrong) {
            throw new IllegalStateException(wrong);
        }
        return yaml.toString();
    }

    private MappingNode child(String key) {
        MappingNode child = find(root, key)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .orElseGet(StudyDraft::mapping);
        put(root, key, child);
        return child;
    }

    private static void add(MappingNode parent, String key, List<String> words) {
        List<Node> all = new ArrayList<>();
        find(parent, key)
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .ifPresent(there -> all.addAll(there.getValue()));
        words.forEach(word -> all.add(text(word)));
        if (!words.isEmpty()) {
            put(parent, key, new SequenceNode(Tag.SEQ, all, FlowStyle.FLOW));
        }
    }

    private static Optional<Node> find(MappingNode parent, String key) {
        return parent.getValue().stream()
                .filter(entry -> is(entry, key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static void put(MappingNode parent, String key, Node setting) {
        List<NodeTuple> entries = new ArrayList<>(parent.getValue());
        entries.removeIf(entry -> is(entry, key));
        entries.add(new NodeTuple(text(key), setting));
        parent.setValue(entries);
    }

    private static boolean is(NodeTuple entry, String key) {
        return entry.getKeyNode() instanceof ScalarNode scalar
                && scalar.getValue().strip().equals(key);
    }

    private static MappingNode mapping() {
        return new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
    }

    private static ScalarNode text(String words) {
        return new ScalarNode(Tag.STR, words, ScalarStyle.PLAIN);
    }
}
