package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.jspecify.annotations.Nullable;

/// The saved tests of a scheme, and how they came out.
public final class SavedTests {
    private SavedTests() {}

    /// @param revision to be given with the next change
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record All(int revision, List<SavedTest> tests) {}

    public record Change(List<SavedTest> tests) {}

    public record Recording(String name, SavedCall call) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Result(String id, String name, boolean passed, List<Miss> problems) {}

    /// Where a call went another way.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Miss(
            @Nullable String scheme,
            @Nullable String step,
            String code,
            String message,
            @Nullable String expected,
            @Nullable String got) {}
}
