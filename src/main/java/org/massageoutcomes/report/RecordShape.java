package org.massageoutcomes.report;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record stands in JSON. Reflection finds it once a class: many sites' reports hold many records.
 *
 * @param constructor that takes every component
 * @param components in their order
 */
record RecordShape(Constructor<?> constructor, List<Component> components) {
    /**
     * @param key in JSON
     * @param mayBeNull whether it may be absent
     */
    record Component(String key, Type type, boolean mayBeNull) {}

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return find(type);
        }
    };

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape find(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Component> shapes = new ArrayList<>();
        for (RecordComponent component : components) {
            shapes.add(new Component(
                    RecordWriter.key(component.getName()),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new RecordShape(type.getDeclaredConstructor(types), List.copyOf(shapes));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }
}
