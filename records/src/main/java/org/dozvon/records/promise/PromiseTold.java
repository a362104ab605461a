package org.dozvon.records.promise;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A caller who has hung up, and is to be called back when it is their turn. Key `tenant/call`. The router that is the
/// first to say that it rings them, by the order of the topic, does; nobody rings them a second time.
///
/// @param callId      the call in which it was promised
/// @param calendar    its id: in its hours they are called; the company's first when null
/// @param number      E.164
/// @param name        what their network said; null when nothing
/// @param dialled     the company's number that they had called, E.164
/// @param arrived     since when they wait
/// @param promised    when they hung up
/// @param skills      what whoever talks to them must know, and how well
/// @param preferred   who is asked first
/// @param seed        of the call
/// @param toldAt      when this was told
/// @param front       when somebody put them before everybody else; null when nobody did
public record PromiseTold(
        String tenantId,
        String callId,
        String router,
        State state,
        String queue,
        @Nullable String calendar,
        String number,
        @Nullable String name,
        String dialled,
        Instant arrived,
        Instant promised,
        int priority,
        @Nullable String callerClass,
        Map<String, Integer> skills,
        List<String> preferred,
        long seed,
        Instant toldAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant front) {
    public PromiseTold {
        skills = Map.copyOf(skills);
        preferred = List.copyOf(preferred);
    }

    /// In the order in which they came.
    public PromiseTold(
            String tenantId,
            String callId,
            String router,
            State state,
            String queue,
            @Nullable String calendar,
            String number,
            @Nullable String name,
            String dialled,
            Instant arrived,
            Instant promised,
            int priority,
            @Nullable String callerClass,
            Map<String, Integer> skills,
            List<String> preferred,
            long seed,
            Instant toldAt) {
        this(
                tenantId,
                callId,
                router,
                state,
                queue,
                calendar,
                number,
                name,
                dialled,
                arrived,
                promised,
                priority,
                callerClass,
                skills,
                preferred,
                seed,
                toldAt,
                null);
    }

    public enum State {
        @JsonProperty("waits")
        WAITS,
        /// The customer's phone rings, or rang when a router died. Whoever has said so and lets go before it rings says
        /// that
        /// they wait.
        @JsonProperty("rings")
        RINGS,
        /// Called, taken back, or not asked for any more.
        @JsonEnumDefaultValue
        @JsonProperty("over")
        OVER
    }

    public String key() {
        return tenantId + "/" + callId;
    }

    public PromiseTold is(State next, String teller, Instant at) {
        return new PromiseTold(
                tenantId,
                callId,
                teller,
                next,
                queue,
                calendar,
                number,
                name,
                dialled,
                arrived,
                promised,
                priority,
                callerClass,
                skills,
                preferred,
                seed,
                at,
                front);
    }

    /// Before everybody else, also at the next router.
    public PromiseTold putFirst(String teller, Instant at) {
        return new PromiseTold(
                tenantId,
                callId,
                teller,
                State.WAITS,
                queue,
                calendar,
                number,
                name,
                dialled,
                arrived,
                promised,
                priority,
                callerClass,
                skills,
                preferred,
                seed,
                at,
                at);
    }
}
