package org.dozvon.tenant.scheme;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.tenant.problem.ProblemItem;
import org.jspecify.annotations.Nullable;

/// A scheme as its editor needs it.
///
/// @param draft    what is being drawn, or what is live when nothing is
/// @param revision to be given with the next change of the draft
/// @param changed  the draft differs from what is live
/// @param longestWait absent while the draft has errors
public record SchemeView(
        String id,
        String name,
        int revision,
        Scheme draft,
        boolean changed,
        @Nullable VersionView live,
        List<ProblemItem> problems,
        @Nullable LongestWaitView longestWait) {

    /// A scheme in a list.
    ///
    /// @param order how its publish for later stands, absent when there is nothing to tell
    public record Summary(
            String id,
            String name,
            int revision,
            boolean changed,
            @Nullable Integer liveVersion,
            @Nullable Instant livePublishedAt,
            List<String> numbers,
            long errors,
            long warnings,
            @Nullable OrderState order) {}

    /// A version that was published.
    public record VersionView(int version, long planVersion, Instant publishedAt, String publishedBy, String comment) {
        static VersionView of(VersionEntity version) {
            return new VersionView(
                    version.version, version.planVersion, version.publishedAt, version.publishedBy, version.comment);
        }
    }

    /// A draft that was kept.
    public record Saved(
            int revision,
            boolean changed,
            List<ProblemItem> problems,
            @Nullable LongestWaitView longestWait) {}

    /// What a publish made. It takes effect as soon as the routers have it, see the plan's `applied`.
    public record Published(int schemeVersion, long planVersion, Instant publishedAt) {}
}
