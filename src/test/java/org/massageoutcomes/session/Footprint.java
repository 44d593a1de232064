package org.massageoutcomes.session;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Bytes of the arrays of primitive numbers that an object of ours holds, however deep; what grows with rows is there. */
public final class Footprint {
    private static final Map<Class<?>, Integer> WIDTHS = Map.of(
            boolean.class,
            1,
            byte.class,
            1,
            char.class,
            2,
            short.class,
            2,
            int.class,
            4,
            float.class,
            4,
            long.class,
            8,
            double.class,
            8);

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();
    private long bytes;

    private Footprint() {}

    public static long of(Object root) {
        Footprint footprint = new Footprint();
        footprint.meet(root);
        while (!footprint.waiting.isEmpty()) {
            footprint.open(footprint.waiting.pop());
        }
        return footprint.bytes;
    }

    private void meet(Object object) {
        if (object != null && seen.add(object)) {
            waiting.push(object);
        }
    }

    private void open(Object object) {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            openArray(object, type.getComponentType());
        } else if (object instanceof Collection<?> items) {
            items.forEach(this::meet);
        } else if (object instanceof Map<?, ?> map) {
            map.values().forEach(this::meet);
        } else if (type.getName().startsWith("org.massageoutcomes.")) {
            for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
                openFields(object, declaring);
            }
        }
    }

    private void openArray(Object array, Class<?> item) {
        int length = Array.getLength(array);
        if (item.isPrimitive()) {
            bytes += (long) length * WIDTHS.getOrDefault(item, 8);
            return;
        }
        for (int i = 0; i < length; i++) {
            meet(Array.get(array, i));
        }
    }

    private void openFields(Object object, Class<?> declaring) {
        for (Field field : declaring.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                try {
                    meet(field.get(object));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }
}
