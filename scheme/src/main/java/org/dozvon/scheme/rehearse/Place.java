package org.dozvon.scheme.rehearse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// A step, written `m1`, or `night/p1` where it is another scheme's.
///
/// @param scheme null for the scheme that the test is saved beside
public record Place(@Nullable SchemeId scheme, StepId step) {
    @JsonCreator
    public static Place parse(String written) {
        var slash = written.indexOf('/');
        return slash < 0
                ? new Place(null, new StepId(written))
                : new Place(new SchemeId(written.substring(0, slash)), new StepId(written.substring(slash + 1)));
    }

    static Place of(SchemeId own, SchemeId scheme, StepId step) {
        return new Place(scheme.equals(own) ? null : scheme, step);
    }

    SchemeId scheme(SchemeId own) {
        return scheme == null ? own : scheme;
    }

    @JsonValue
    @Override
    public String toString() {
        return scheme == null ? step.value() : scheme + "/" + step;
    }
}
