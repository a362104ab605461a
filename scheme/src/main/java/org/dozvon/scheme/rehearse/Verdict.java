package org.dozvon.scheme.rehearse;

import java.util.List;
import org.dozvon.scheme.model.SchemeId;

/// How a saved test came out.
///
/// @param scheme the scheme that it is saved beside
/// @param misses empty when the call went as expected
public record Verdict(SchemeId scheme, SavedTest test, List<Miss> misses) {
    public Verdict {
        misses = List.copyOf(misses);
    }

    public boolean passed() {
        return misses.isEmpty();
    }
}
