package org.dozvon.web.scheme;

import org.jspecify.annotations.Nullable;

/// What somebody typed to publish, now or later: shown again when it is refused.
public record TypedOrder(String comment, String publishAt, String returnAt) {
    static final TypedOrder NOTHING = new TypedOrder("", "", "");

    static TypedOrder of(@Nullable String comment, @Nullable String publishAt, @Nullable String returnAt) {
        return new TypedOrder(orEmpty(comment), orEmpty(publishAt), orEmpty(returnAt));
    }

    /// Whether the fields of a later hour stand open.
    public boolean isLater() {
        return !publishAt.isEmpty() || !returnAt.isEmpty();
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
