package org.dozvon.scheme.rehearse;

import java.util.Collection;

/// What constructors ask of what somebody wrote.
final class Must {
    private Must() {}

    static void hold(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("Expected " + expected + ", but got something else.");
        }
    }

    static void fit(Collection<?> list, int most, String what) {
        hold(list.size() <= most, "at most " + most + " " + what);
    }
}
