package org.dozvon.reporting.page;

import org.dozvon.reporting.access.Refusal;
import org.jspecify.annotations.Nullable;

/// How many rows a page has.
public final class PageLimit {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private PageLimit() {}

    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Refusal.invalid(
                    "limit",
                    "Expected a limit of 1 to " + MOST + ", but got " + asked + ".",
                    "Ожидался предел от 1 до " + MOST + ", получено " + asked + ".");
        }
        return asked;
    }
}
