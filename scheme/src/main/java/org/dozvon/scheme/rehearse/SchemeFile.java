package org.dozvon.scheme.rehearse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dozvon.scheme.model.Scheme;

/// A scheme as text, to be read, compared and carried elsewhere, with the tests saved beside it.
///
/// @param format says how to read the rest, so that a later one can differ
public record SchemeFile(
        String format,
        Scheme scheme,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SavedTest> tests) {
    public static final String FORMAT = "dozvon-scheme-1";

    public SchemeFile {
        tests = tests == null ? List.of() : List.copyOf(tests);
        Must.hold(FORMAT.equals(format), "the format " + FORMAT);
        Must.hold(scheme != null, "a scheme");
        Must.fit(tests, SavedTest.MOST_OF_A_SCHEME, "tests");
        Must.hold(tests.stream().map(SavedTest::id).distinct().count() == tests.size(), "each test to have its own id");
    }

    public SchemeFile(Scheme scheme, List<SavedTest> tests) {
        this(FORMAT, scheme, tests);
    }
}
