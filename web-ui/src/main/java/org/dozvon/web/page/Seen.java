package org.dozvon.web.page;

import java.util.Objects;

/// What a part of a page shows, in one word. A part that refreshes itself says it when it asks again, and is left as it
/// is while it is the same: whoever reads it, or is about to press something in it, is not disturbed.
public final class Seen {
    private Seen() {}

    public static String of(Object... shown) {
        return Integer.toHexString(Objects.hash(shown));
    }
}
