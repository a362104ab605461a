package org.dozvon.scheme.run;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Where callers are parked: nine of each tenant, dialled as `*71` to `*79`.
public final class Orbits {
    private static final Pattern CODE = Pattern.compile("\\*7[1-9]");

    private Orbits() {}

    public static boolean isOne(String dialled) {
        return CODE.matcher(dialled).matches();
    }

    /// As people call them: `71`.
    public static List<String> all() {
        return IntStream.rangeClosed(71, 79).mapToObj(Integer::toString).toList();
    }

    /// As it is dialled.
    public static String code(String name) {
        return "*" + name;
    }

    /// As people call it: `71`.
    static String name(String dialled) {
        return dialled.substring(1);
    }
}
