package org.dozvon.scheme.check;

import java.util.Set;
import java.util.regex.Pattern;

/// Digits that may lead to a queue or a scheme when a phone of the company dials them.
public final class InsideDigits {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{1,5}");

    /// Of any country where a company may be: whoever needs help does not think of a number plan.
    private static final Set<String> HELP = Set.of(
            "101", "102", "103", "104", "110", "111", "112", "113", "114", "115", "116", "117", "118", "119", "120",
            "122", "123", "911", "999");

    private InsideDigits() {}

    public static boolean areOne(String digits) {
        return FORM.matcher(digits).matches();
    }

    public static boolean callForHelp(String digits) {
        return HELP.contains(digits);
    }
}
