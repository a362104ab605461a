package org.dozvon.records.command;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.records.agent.AgentTold;
import org.jspecify.annotations.Nullable;

/// Something that a person or a service asks the owner of a tenant's desk to do.
///
/// @param commandId done at most once
/// @param expiresAt too late after this: the command is passed over
/// @param askedBy   the user's id, for the log
public record CallCommand(String commandId, String tenantId, Instant expiresAt, String askedBy, Task task) {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Unknown.class)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PlaceTestCall.class, name = "place-test-call"),
        @JsonSubTypes.Type(value = HangUp.class, name = "hang-up"),
        @JsonSubTypes.Type(value = WatchDesk.class, name = "watch-desk"),
        @JsonSubTypes.Type(value = SetDuty.class, name = "set-duty"),
        @JsonSubTypes.Type(value = ToFront.class, name = "to-front"),
        @JsonSubTypes.Type(value = Redirect.class, name = "redirect"),
        @JsonSubTypes.Type(value = CallBackLater.class, name = "call-back-later"),
        @JsonSubTypes.Type(value = Listen.class, name = "listen"),
        @JsonSubTypes.Type(value = Fetch.class, name = "fetch"),
        @JsonSubTypes.Type(value = PlaceCall.class, name = "place-call"),
        @JsonSubTypes.Type(value = InTalk.class, name = "in-talk"),
        @JsonSubTypes.Type(value = Unknown.class, name = "unknown")
    })
    public sealed interface Task {}

    /// A call through router and node, marked as a test.
    ///
    /// @param testId  the call's facts carry it
    /// @param dialled one of the tenant's numbers, E.164
    /// @param caller  E.164, or null for a hidden caller
    /// @param moment  holds for this call alone, null for now
    /// @param keys    pressed one at each question, in order; a question beyond them gets none
    /// @param answers by person id: what their phones do, in place of ringing them. A person who is
    ///                not named, and an outside number, does not answer; `REAL` rings the real phone
    public record PlaceTestCall(
            String testId,
            String dialled,
            @Nullable String caller,
            @Nullable Instant moment,
            List<String> keys,
            Map<String, Answer> answers)
            implements Task {
        public PlaceTestCall {
            keys = List.copyOf(keys);
            answers = Map.copyOf(answers);
        }
    }

    public record HangUp(String callId) implements Task {}

    /// Somebody watches the tenant's desk: until the command expires, it is told how it looks.
    public record WatchDesk() implements Task {}

    /// Whether somebody means to answer. `on` ends a rest and a wrap-up at once.
    ///
    /// @param reason of a break; empty otherwise
    public record SetDuty(String person, AgentTold.Duty duty, String reason) implements Task {}

    /// A caller who waits is the next one, whatever their priority.
    public record ToFront(String callId) implements Task {}

    /// A caller who waits goes on elsewhere. A person or a phone that does not answer gives them back to the line, at
    /// their place.
    public record Redirect(String callId, Place to) implements Task {}

    /// A caller who waits is promised a call, and the call ends politely.
    public record CallBackLater(String callId) implements Task {}

    /// Somebody who watches hears a talk: their own phones ring, and who picks up there hears both. Asked again of the
    /// same talk, it changes who hears them.
    ///
    /// @param listener one of the tenant's people
    /// @param person   whose talk
    public record Listen(String listener, String person, Mode mode) implements Task {
        public enum Mode {
            /// Nobody hears who listens.
            @JsonProperty("listen")
            LISTEN,
            /// `person` alone does.
            @JsonProperty("whisper")
            WHISPER,
            /// Both do.
            @JsonProperty("barge")
            BARGE,
            @JsonEnumDefaultValue
            @JsonProperty("unknown")
            UNKNOWN
        }
    }

    /// A phone would like to fetch a call that rings at any of these people: whoever rings them tells it how.
    ///
    /// @param channel of the phone
    /// @param node    as the node calls itself: on another nobody could be connected
    public record Fetch(String channel, String node, List<String> people) implements Task {
        public Fetch {
            people = List.copyOf(people);
        }
    }

    /// Somebody's own phone rings; when they answer, it calls a number outside as if they had dialled it.
    ///
    /// @param number E.164
    public record PlaceCall(String person, String number) implements Task {}

    /// Somebody who talks with a customer does something with that talk.
    ///
    /// @param person who talks; in another's talk nobody does anything
    /// @param to     where the caller is sent; null for every other deed
    public record InTalk(
            String callId,
            String person,
            Deed deed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Place to) implements Task {
        public enum Deed {
            /// The caller hears music.
            @JsonProperty("hold")
            HOLD,
            /// Back from hold.
            @JsonProperty("resume")
            RESUME,
            /// The caller goes on elsewhere, and the talk is over.
            @JsonProperty("send")
            SEND,
            /// The caller is parked where nobody is.
            @JsonProperty("park")
            PARK,
            @JsonEnumDefaultValue
            @JsonProperty("unknown")
            UNKNOWN
        }
    }

    /// Where a call is sent.
    ///
    /// @param id of a person, a queue or a scheme; E.164 for a phone; digits for an inside number
    public record Place(Kind kind, String id) {
        public enum Kind {
            @JsonProperty("person")
            PERSON,
            @JsonProperty("phone")
            PHONE,
            @JsonProperty("queue")
            QUEUE,
            @JsonProperty("scheme")
            SCHEME,
            /// An extension or an inside number, as a phone dials it.
            @JsonProperty("inside")
            INSIDE,
            @JsonEnumDefaultValue
            @JsonProperty("unknown")
            UNKNOWN
        }
    }

    /// A task that came later than this reader.
    public record Unknown() implements Task {}

    public enum Answer {
        ANSWERS,
        BUSY,
        SILENT,
        UNREACHABLE,
        REAL
    }
}
