package org.dozvon.scheme.model;

import java.util.regex.Pattern;

/// The one form of every identifier in a scheme, so that an id is safe in a URL, a file name and a channel variable.
final class Ids {
    static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Ids() {}

    static String checked(String kind, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected a " + kind
                    + " id of 1 to 64 lower-case letters, digits and hyphens, but got '" + shortened(value) + "'.");
        }
        return value;
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
