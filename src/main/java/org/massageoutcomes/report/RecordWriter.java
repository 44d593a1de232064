package org.massageoutcomes.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.NotEstimable;

/** Records as JSON objects: keys are the components, in their order, in snake case. */
final class RecordWriter {
    /** Found once a class: many findings are records of few. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Component(key(component.getName()), component.getAccessor()))
                    .toList();
        }
    };

    private final JsonGenerator json;
    private final Function<Record, SortedMap<String, String>> extras;

    /**
     * @param json where to write
     * @param extras text entries to add to a record's object, by key
     */
    RecordWriter(JsonGenerator json, Function<Record, SortedMap<String, String>> extras) {
        this.json = json;
        this.extras = extras;
    }

    /** Writes the components of a record into the object that is open. */
    void writeComponents(Record written) throws IOException {
        for (Component component : COMPONENTS.get(written.getClass())) {
            json.writeFieldName(component.key());
            write(component.of(written));
        }
        for (Map.Entry<String, String> extra : extras.apply(written).entrySet()) {
            json.writeStringField(extra.getKey(), extra.getValue());
        }
    }

    /** The JSON key of a component: {@code pAdjusted} is {@code p_adjusted}. */
    static String key(String component) {
        StringBuilder key = new StringBuilder();
        component.chars().forEach(c -> {
            if (c >= 'A' && c <= 'Z') {
                key.append('_').append((char) (c - 'A' + 'a'));
            } else {
                key.append((char) c);
            }
        });
        return key.toString();
    }

    private void write(@Nullable Object written) throws IOException {
        if (written == null) {
            json.writeNull();
        } else if (written instanceof Record part) {
            writeObject(part);
        } else if (written instanceof Collection<?> entries) {
            writeArray(entries);
        } else if (written instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (written instanceof Number number) {
            json.writeNumber(digits(number));
        } else if (written instanceof Enum<?> constant) {
            json.writeString(RecordReader.word(constant));
        } else {
            json.writeString(written.toString());
        }
    }

    private void writeObject(Record part) throws IOException {
        json.writeStartObject();
        if (part instanceof Estimate estimate) {
            json.writeStringField("status", ResultsCsv.Status.of(estimate));
        }
        if (!(part instanceof NotEstimable)) {
            writeComponents(part);
        }
        json.writeEndObject();
    }

    /** Lists keep their order; sets have none, so theirs is that of their texts. */
    private void writeArray(Collection<?> entries) throws IOException {
        json.writeStartArray();
        List<?> ordered = entries instanceof Set<?>
                ? entries.stream().map(RecordReader::word).sorted().toList()
                : List.copyOf(entries);
        for (Object entry : ordered) {
            write(entry);
        }
        json.writeEndArray();
    }

    private static String digits(Number number) {
        if (number instanceof Double real) {
            return ShortestDecimal.of(real);
        }
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    private record Component(String key, Method accessor) {
        @Nullable
        Object of(Record written) {
            try {
                return accessor.invoke(written);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }
}
