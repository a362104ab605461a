package org.dozvon.scheme.rehearse;

/// A call as it shall go, saved beside a scheme. A publish waits for it: whoever moves a block learns of it before
/// a caller does.
///
/// @param id names it within its scheme
public record SavedTest(String id, String name, SavedCall call, Expected expected) {
    /// More than anybody reads.
    public static final int MOST_OF_A_SCHEME = 50;

    public static final int LONGEST_NAME = 100;

    public SavedTest {
        Must.hold(
                id != null && id.matches("[a-z0-9][a-z0-9-]{0,63}"),
                "a test's id of 1 to 64 lower-case letters, digits and hyphens");
        Must.hold(name != null && isName(name), "a test's name of 1 to 100 characters without control characters");
        Must.hold(call != null, "a test to have its call");
        Must.hold(expected != null, "a test to say what is expected");
    }

    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}
