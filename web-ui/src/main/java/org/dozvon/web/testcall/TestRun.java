package org.dozvon.web.testcall;

import java.util.List;
import org.dozvon.web.call.PathLine;

/// How far a test call got.
///
/// @param scheme whose drawing lights up
/// @param testId      empty for a simulated call
/// @param seen        how many facts are in it: with as many there is nothing new to show
/// @param recorded    the saved test that this call passes, as JSON; empty where none can be made of it
/// @param callId      of a real call that has come, else empty
/// @param sinceMillis when it began, since 1970; before it did, when it was placed; zero when simulated
public record TestRun(
        String scheme,
        List<PathLine> path,
        String ending,
        boolean over,
        String testId,
        int seen,
        long sinceMillis,
        String recorded,
        String callId) {
    /// A real call may be given up on before anybody heard of it.
    public boolean happened() {
        return testId.isEmpty() || !path.isEmpty();
    }
}
