package org.dozvon.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.Refusal;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, gathered so that all of it is told at once.
public final class Faults {
    private final List<Problem.Field> all = new ArrayList<>();
    private final String unknown;

    /// @param unknown what is said of what no list offers
    public Faults(String unknown) {
        this.unknown = unknown;
    }

    public void add(String field, String message) {
        all.add(new Problem.Field(field, null, "malformed", "error", message));
    }

    /// What is read, null when it cannot be.
    public <T> @Nullable T take(Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            all.addAll(refusal.problem().fields());
            return null;
        }
    }

    /// What is chosen, null when nothing is.
    public <T> @Nullable T chosen(String field, String value, Function<String, T> read) {
        return chosen(field, value, read, unknown);
    }

    /// @param otherwise what is said of what no list offers
    public <T> @Nullable T chosen(String field, String value, Function<String, T> read, String otherwise) {
        try {
            return value.isEmpty() ? null : read.apply(value);
        } catch (IllegalArgumentException _) {
            add(field, otherwise);
            return null;
        }
    }

    /// No list of the form offers it.
    public void isUnknown(String field) {
        add(field, unknown);
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    public void throwIfAny() {
        if (!all.isEmpty()) {
            var first = all.getFirst().message();
            throw new Refusal(new Problem(422, null, first, "malformed", List.copyOf(all), null, null));
        }
    }
}
