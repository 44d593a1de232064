package org.massageoutcomes.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The bytes of a study file as YAML: UTF-8, at most 1 MiB, one document, no aliases, ten levels deep.
 *
 * <p>Aliases and depth are refused before anything is built from them, so no small file asks for much memory or stack.
 */
final class StudyText {
    static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 10;
    private static final Set<String> TAGS = Stream.of("str", "int", "float", "bool", "null", "map", "seq")
            .map(name -> Tag.PREFIX + name)
            .collect(Collectors.toUnmodifiableSet());

    private final String file;
    private final String text;

    private StudyText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The document; empty where the file holds nothing but blanks and comments. */
    static Optional<Setting> read(Path path) throws IOException, StudyFileException {
        String file = Quoted.bare(path.toString());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        return parse(file, bytes);
    }

    static Optional<Setting> parse(String file, byte[] bytes) throws StudyFileException {
        if (bytes.length > MOST_BYTES) {
            throw new StudyFileException(file, 1, 1, "a study file is at most 1 MiB; is this the export?");
        }
        StudyText study = new StudyText(file, decode(file, bytes));
        study.requirePrintable();
        return study.compose();
    }

    private static String decode(String file, byte[] bytes) throws StudyFileException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            throw at(file, text, text.length(), "these bytes are not UTF-8; save the file as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void requirePrintable() throws StudyFileException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                String point = "U+%04X".formatted(text.codePointAt(i));
                throw at(file, text, i, "the control character " + point + " is not allowed; remove it");
            }
        }
    }

    private static StudyFileException at(String file, String text, int index, String problem) {
        String before = text.substring(0, index);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new StudyFileException(file, line, index - before.lastIndexOf('\n'), problem);
    }

    private Optional<Setting> compose() throws StudyFileException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .build();
        try {
            requireFlatAndSingle(settings);
            return new Compose(settings).composeString(text).map(node -> new Setting(file, node));
        } catch (MarkedYamlEngineException wrong) {
            Mark mark = wrong.getProblemMark().or(wrong::getContextMark).orElse(null);
            throw notYaml(mark, wrong.getProblem());
        } catch (YamlEngineException wrong) {
            throw notYaml(null, wrong.getMessage());
        }
    }

    private void requireFlatAndSingle(LoadSettings settings) throws StudyFileException {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case Alias -> throw refused(event, "aliases (*name) are not read; write the words out");
                case DocumentStart -> documents++;
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            refuseStrangeTags(event);
            if (depth > DEEPEST) {
                throw refused(event, "nested too deeply; nothing in a study file is more than three levels deep");
            }
            if (documents > 1) {
                throw refused(event, "a second document starts here; a study file holds one");
            }
        }
    }

    /** What the library makes of such a tag is not always one of its own exceptions. */
    private void refuseStrangeTags(Event event) throws StudyFileException {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent() && !TAGS.contains(tag.get())) {
            throw refused(event, "the tag " + Quoted.of(tag.get()) + " is not read; remove it");
        }
    }

    private StudyFileException refused(Event event, String problem) {
        return at(event.getStartMark().orElse(null), problem);
    }

    private StudyFileException notYaml(@Nullable Mark mark, @Nullable String problem) {
        return at(mark, "not YAML: " + Quoted.bare(problem == null ? "cannot be read" : problem));
    }

    private StudyFileException at(@Nullable Mark mark, String problem) {
        return mark == null
                ? new StudyFileException(file, 1, 1, problem)
                : new StudyFileException(file, mark.getLine() + 1, mark.getColumn() + 1, problem);
    }
}
