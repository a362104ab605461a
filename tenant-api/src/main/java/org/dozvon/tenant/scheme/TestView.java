package org.dozvon.tenant.scheme;

import java.util.List;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.tenant.problem.ProblemItem;

/// Saved tests as answers tell them.
public final class TestView {
    private TestView() {}

    /// @param revision to be given with the next change of the tests
    public record All(int revision, List<SavedTest> tests) {}

    /// @param problems where the call went another way, empty when it passed
    public record Result(String id, String name, boolean passed, List<ProblemItem> problems) {}
}
