package org.dozvon.scheme.model;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses a record in which a field is missing that its type does not call nullable: found where it was read, not by
/// whoever uses it first.
final class RequiredFields {
    private RequiredFields() {}

    static void check(Record value) {
        check(value, "");
    }

    private static void check(@Nullable Object value, String path) {
        switch (value) {
            case Record holder -> checkComponents(holder, path);
            case List<?> list -> checkElements(list, path);
            case Map<?, ?> map -> map.forEach((key, element) -> check(element, path + "." + key));
            case null, default -> {}
        }
    }

    private static void checkElements(List<?> list, String path) {
        for (int i = 0; i < list.size(); i++) {
            check(list.get(i), path + "[" + i + "]");
        }
    }

    private static void checkComponents(Record holder, String path) {
        for (var component : holder.getClass().getRecordComponents()) {
            var at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            var value = read(holder, component);
            if (value == null && !isNullable(component)) {
                throw new JsonRefused("json-field-missing", at, "a field is missing. Add it");
            }
            check(value, at);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected to read " + component + ", but could not.", e);
        }
    }
}
