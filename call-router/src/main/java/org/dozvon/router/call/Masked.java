package org.dozvon.router.call;

import org.jspecify.annotations.Nullable;

/// A person's number in a log: enough to tell two calls apart, too little to call anybody.
public final class Masked {
    private static final int SHOWN_AT_THE_END = 2;

    private Masked() {}

    public static String number(@Nullable String number) {
        if (number == null || number.length() < 6) {
            return number == null ? "hidden" : "***";
        }
        return number.substring(0, 3) + "***" + number.substring(number.length() - SHOWN_AT_THE_END);
    }
}
