package org.dozvon.scheme.run;

import java.util.regex.Pattern;

/// Where callers are parked: nine of each tenant, dialled as `*71` to `*79`.
public final class Orbits {
    private static final Pattern CODE = Pattern.compile("\\*7[1-9]");

    private Orbits() {}

    public static boolean isOne(String dialled) {
        return CODE.matcher(dialled).matches();
    }

    /// As people call it: `71`.
    static String name(String dialled) {
        return dialled.substring(1);
    }
}
