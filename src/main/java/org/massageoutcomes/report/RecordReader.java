package org.massageoutcomes.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;

/** Records from JSON as {@link RecordWriter} writes them. The file may come from elsewhere: whatever is off is said. */
final class RecordReader {
    /** Written out, a number with a large exponent would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private RecordReader() {}

    /** A member by its name or an entry by its index; put into words only where something is off. */
    private record Place(@Nullable Place within, String name, int index) {
        private static final int NONE = -1;

        Place(String file) {
            this(null, file, NONE);
        }

        Place member(String ofThis) {
            return new Place(this, ofThis, NONE);
        }

        Place entry(int ofThis) {
            return new Place(this, "", ofThis);
        }

        @Override
        public String toString() {
            return within == null ? name : within + (index == NONE ? "." + name : "[" + index + "]");
        }
    }

    /**
     * The record that an object of the file describes.
     *
     * @throws IllegalArgumentException where something lacks or has another type, with its place
     */
    static <R extends Record> R read(Class<R> type, Map<?, ?> object) {
        return type.cast(readRecord(type, object, new Place("results.json")));
    }

    /** The JSON word of an enum's constant. */
    static String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }

    private static Object readRecord(Class<?> type, Map<?, ?> object, Place place) {
        RecordShape shape = RecordShape.of(type);
        @Nullable Object[] arguments = new @Nullable Object[shape.components().size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordShape.Component component = shape.components().get(i);
            Object json = object.get(component.key());
            Place here = place.member(component.key());
            require(json != null || component.mayBeNull(), here, "is missing");
            arguments[i] = json == null ? null : readAny(component.type(), json, here);
        }
        return construct(shape.constructor(), arguments, place);
    }

    private static Object construct(Constructor<?> constructor, @Nullable Object[] arguments, Place place) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw new IllegalArgumentException(place + ": " + (cause == null ? "" : cause.getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + constructor, e);
        }
    }

    private static Object readAny(Type type, Object json, Place place) {
        if (type instanceof ParameterizedType generic) {
            List<Object> entries = readList(generic.getActualTypeArguments()[0], json, place);
            return generic.getRawType() == Set.class ? new HashSet<>(entries) : entries;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Estimate.class) {
            return readEstimate(object(json, place), place);
        }
        return plain.isRecord() ? readRecord(plain, object(json, place), place) : readScalar(plain, json, place);
    }

    private static List<Object> readList(Type of, Object json, Place place) {
        require(json instanceof List<?>, place, "is not a list");
        List<Object> read = new ArrayList<>();
        for (Object entry : (List<?>) json) {
            Place here = place.entry(read.size());
            require(entry != null, here, "is missing");
            read.add(readAny(of, entry, here));
        }
        return read;
    }

    private static Estimate readEstimate(Map<?, ?> json, Place place) {
        Object status = json.get("status");
        return ResultsCsv.Status.OK.equals(status)
                ? (Estimate) readRecord(Estimated.class, json, place)
                : new NotEstimable((Reason) readScalar(Reason.class, String.valueOf(status), place.member("status")));
    }

    private static Object readScalar(Class<?> type, Object json, Place place) {
        if (type == boolean.class || type == Boolean.class) {
            require(json instanceof Boolean, place, "is neither true nor false");
            return json;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            require(json instanceof Number, place, "is not a number");
            return readNumber(type, json instanceof BigDecimal exact ? exact : new BigDecimal(json.toString()), place);
        }
        require(json instanceof String, place, "is not a text");
        String text = (String) json;
        if (type == YearMonth.class) {
            return readMonth(text, place);
        }
        return type.isEnum() ? readConstant(type, text, place) : text;
    }

    private static Object readNumber(Class<?> type, BigDecimal number, Place place) {
        try {
            if (type == int.class || type == Integer.class) {
                return number.intValueExact();
            }
            if (type == long.class || type == Long.class) {
                return number.longValueExact();
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(place + " is not a whole number: " + number, e);
        }
        boolean plain = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        require(type != BigDecimal.class || plain, place, "has more digits than any setting");
        double real = number.doubleValue();
        require(Double.isFinite(real), place, "is too large a number");
        return type == BigDecimal.class ? number : (Object) real;
    }

    private static YearMonth readMonth(String text, Place place) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(place + " is not a month: " + text, e);
        }
    }

    private static Object readConstant(Class<?> type, String text, Place place) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(place + " is none of the known words: " + text));
    }

    private static Map<?, ?> object(Object json, Place place) {
        require(json instanceof Map<?, ?>, place, "is not an object");
        return (Map<?, ?>) json;
    }

    private static void require(boolean holds, Place place, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(place + " " + complaint);
        }
    }
}
