package org.dozvon.web.client;

import org.jspecify.annotations.Nullable;

/// Which calls to list. What is null does not narrow. Moments are ISO instants.
public record CallQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String dialled,
        @Nullable String caller,
        @Nullable String outcome,
        @Nullable String direction,
        @Nullable String person,
        @Nullable String after,
        int limit) {

    /// The newest calls, whatever they were.
    public static CallQuery newest(int limit) {
        return new CallQuery(null, null, null, null, null, null, null, null, limit);
    }

    public CallPage in(ReportingApi reporting) {
        return reporting.calls(from, to, dialled, caller, outcome, direction, person, after, limit);
    }
}
