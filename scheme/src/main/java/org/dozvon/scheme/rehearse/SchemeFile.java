package org.dozvon.scheme.rehearse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.Pin;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Steps;
import org.jspecify.annotations.Nullable;

/// A scheme as text, to be read, compared and carried elsewhere, with the tests saved beside it.
///
/// @param format says how to read the rest, so that a later one can differ
/// @param tests  null says nothing of tests, none says that there are none
public record SchemeFile(
        String format,
        Scheme scheme,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<SavedTest> tests) {
    public static final String FORMAT = "dozvon-scheme-1";

    public SchemeFile {
        tests = tests == null ? null : List.copyOf(tests);
        Must.hold(FORMAT.equals(format), "the format " + FORMAT);
        Must.hold(scheme != null, "a scheme");
        if (tests != null) {
            Must.fit(tests, SavedTest.MOST_OF_A_SCHEME, "tests");
            var ids = tests.stream().map(SavedTest::id).distinct().count();
            Must.hold(ids == tests.size(), "each test to have its own id");
        }
    }

    public SchemeFile(Scheme scheme, List<SavedTest> tests) {
        this(FORMAT, scheme, tests);
    }

    /// For another company: whoever dials out by a PIN there chooses one, and nobody here knows it.
    public SchemeFile withoutPins() {
        var steps = scheme.steps().stream()
                .map(step -> step instanceof DisaStep ? Steps.with(step, "pin", Pin.NONE) : step)
                .toList();
        return new SchemeFile(
                format, new Scheme(scheme.id(), scheme.name(), scheme.entry(), steps, scheme.reserve()), tests);
    }
}
