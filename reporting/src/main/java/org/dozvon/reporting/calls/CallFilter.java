package org.dozvon.reporting.calls;

import java.time.Instant;
import java.util.Set;
import org.dozvon.reporting.access.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What to look for in the list of calls. Everything is optional; tests are left out unless one is named.
public class CallFilter {
    private static final Set<String> OUTCOMES =
            Set.of("in-progress", "answered", "missed", "voicemail", "goodbye", "unanswered", "refused");
    private static final Set<String> DIRECTIONS = Set.of("inbound", "outbound", "inside");

    @RestQuery
    public @Nullable Instant from;

    @RestQuery
    public @Nullable Instant to;

    @RestQuery
    public @Nullable String dialled;

    @RestQuery
    public @Nullable String caller;

    @RestQuery
    public @Nullable String outcome;

    /// Customers' calls and calls out when it is absent.
    @RestQuery
    public @Nullable String direction;

    /// Who answered, or placed it.
    @RestQuery
    public @Nullable String person;

    @RestQuery
    public @Nullable String testId;

    @RestQuery
    public @Nullable String after;

    @RestQuery
    public @Nullable Integer limit;

    @Nullable
    String checkedOutcome() {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw Refusal.invalid(
                    "outcome",
                    "Expected one of in-progress, answered, missed, voicemail, goodbye, unanswered, refused, but got another word.",
                    "Ожидалось одно из: in-progress, answered, missed, voicemail, goodbye, unanswered, refused.");
        }
        return outcome;
    }

    @Nullable
    String checkedDirection() {
        if (direction != null && !direction.isBlank() && !DIRECTIONS.contains(direction)) {
            throw Refusal.invalid(
                    "direction",
                    "Expected inbound, outbound or inside, but got another word.",
                    "Ожидалось одно из: inbound, outbound, inside.");
        }
        return direction;
    }
}
