package org.dozvon.tenant.queue;

import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.tenant.access.Input;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Callers who come before others: those on a list, or those of a class.
///
/// @param priority the higher, the earlier
public record AheadForm(
        @Nullable CallerListId list,

        @Nullable @Size(min = 1, max = Limits.LABEL_CHARACTERS) @Pattern(regexp = Input.TEXT)
        String callerClass,

        @NotNull @Min(1) @Max(Limits.PRIORITY_MAX) Integer priority) {
    Ahead model() {
        return new Ahead(list, callerClass, priority);
    }

    boolean isOne() {
        return (list == null) != (callerClass == null);
    }
}
