package org.dozvon.records.event;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened. A kind that this reader does not know is [Unknown], and is kept.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true, defaultImpl = CallFact.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = CallFact.Arrived.class, name = "arrived"),
    @JsonSubTypes.Type(value = CallFact.LinesBusy.class, name = "lines-busy"),
    @JsonSubTypes.Type(value = CallFact.StepEntered.class, name = "step-entered"),
    @JsonSubTypes.Type(value = CallFact.StepLeft.class, name = "step-left"),
    @JsonSubTypes.Type(value = CallFact.Rang.class, name = "rang"),
    @JsonSubTypes.Type(value = CallFact.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = CallFact.LegEnded.class, name = "leg-ended"),
    @JsonSubTypes.Type(value = CallFact.TalkEnded.class, name = "talk-ended"),
    @JsonSubTypes.Type(value = CallFact.VoicemailLeft.class, name = "voicemail-left"),
    @JsonSubTypes.Type(value = CallFact.Learnt.class, name = "learnt"),
    @JsonSubTypes.Type(value = CallFact.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = CallFact.NoticeAsked.class, name = "notice-asked"),
    @JsonSubTypes.Type(value = CallFact.CallbackPromised.class, name = "callback-promised"),
    @JsonSubTypes.Type(value = CallFact.Redirected.class, name = "redirected"),
    @JsonSubTypes.Type(value = CallFact.Transferred.class, name = "transferred"),
    @JsonSubTypes.Type(value = CallFact.CallsBack.class, name = "calls-back"),
    @JsonSubTypes.Type(value = CallFact.Listened.class, name = "listened"),
    @JsonSubTypes.Type(value = CallFact.RecordingStarted.class, name = "recording-started"),
    @JsonSubTypes.Type(value = CallFact.RecordingStopped.class, name = "recording-stopped"),
    @JsonSubTypes.Type(value = CallFact.TakenOver.class, name = "taken-over"),
    @JsonSubTypes.Type(value = CallFact.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = CallFact.Unknown.class, name = "unknown")
})
public sealed interface CallFact {
    /// A call began: of a customer, or of somebody of the tenant who calls out or dials an inside number.
    ///
    /// @param caller      E.164, or null when hidden or not a number; of a call out the number that is shown
    /// @param callerName  what the caller's network says, null when nothing
    /// @param dialled     E.164; of a call out an emergency number as it is dialled, of a colleague's an
    ///                    inside number
    /// @param node        the media node that holds the call
    /// @param channel     the switch's UUID of the caller's channel
    /// @param testId      the test that placed this call, null for a customer's
    /// @param direction   null for a customer's
    /// @param placedBy    the person who calls out or dials an inside number, null for a customer's
    record Arrived(
            @Nullable String caller,
            @Nullable String callerName,
            String dialled,
            String node,
            String channel,
            @Nullable String testId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Direction direction,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String placedBy)
            implements CallFact {
        /// A customer's.
        public Arrived(
                @Nullable String caller,
                @Nullable String callerName,
                String dialled,
                String node,
                String channel,
                @Nullable String testId) {
            this(caller, callerName, dialled, node, channel, testId, null, null);
        }

        @JsonIgnore
        public boolean isOutgoing() {
            return direction == Direction.OUTBOUND;
        }

        /// Of a colleague.
        @JsonIgnore
        public boolean isInside() {
            return direction == Direction.INSIDE;
        }
    }

    /// More callers at once than may be: this one goes the way of those above.
    ///
    /// @param of    whose limit it is
    /// @param calls the limit
    record LinesBusy(Lines of, int calls) implements CallFact {}

    record StepEntered(String scheme, String step, String kind) implements CallFact {}

    /// @param exit the exit's name in the drawing
    /// @param next the step it leads to, null when it leads nowhere (goodbye)
    record StepLeft(
            String scheme,
            String step,
            String exit,
            @Nullable String next) implements CallFact {}

    /// A phone began to ring, or was tried.
    ///
    /// @param leg      unique within the call
    /// @param person   null for a bare number
    /// @param endpoint the account, or the outside number
    record Rang(String leg, @Nullable String person, String endpoint) implements CallFact {}

    /// A person answered.
    record Answered(String leg, @Nullable String person, String endpoint) implements CallFact {}

    /// A leg that was not answered is over.
    record LegEnded(String leg, LegOutcome outcome) implements CallFact {}

    record TalkEnded(String leg, long talkMillis, Party endedBy) implements CallFact {}

    /// @param message   the recording's id
    /// @param mailbox   the person it is for, null for the whole company
    record VoicemailLeft(String message, @Nullable String mailbox, long lengthMillis) implements CallFact {}

    /// What a step asked of others, and what it got.
    ///
    /// @param what   `webhook`, `crm-owner`, `last-agent`, `duty`, `split`
    /// @param result kebab, or an id: `timeout`, `anna`
    record Learnt(String scheme, String step, String what, String result) implements CallFact {}

    /// A server outside was asked, or what it said before was used.
    ///
    /// @param what   `webhook`, `crm-owner`
    /// @param host   alone: the rest of an address may be a key
    /// @param result a status, where the CRM found the caller, or why there was no answer
    record Asked(String scheme, String step, String what, String host, String result, long millis)
            implements CallFact {}

    /// People are to be told of this call.
    ///
    /// @param people   ids
    /// @param emails   all addresses: those of the step and those that the people have in the plan
    /// @param text     as it is, not escaped for anything
    /// @param company  its name, null from older routers
    /// @param zone     the company's, null from older routers
    /// @param language the company's, `ru` or `en`, null from older routers
    record NoticeAsked(
            String scheme,
            String step,
            List<String> people,
            List<String> emails,
            String text,
            @Nullable String company,
            @Nullable String zone,
            @Nullable String language)
            implements CallFact {
        public NoticeAsked {
            people = List.copyOf(people);
            emails = List.copyOf(emails);
        }
    }

    /// The caller was promised a call.
    ///
    /// @param number E.164
    /// @param due    when the company can call at the earliest
    record CallbackPromised(String scheme, String step, String number, Instant due) implements CallFact {}

    /// Somebody who watches the queues has sent the caller on, who waited at this step.
    ///
    /// @param by   the user's id
    /// @param kind `person`, `phone`, `queue`, `scheme` or `call-back`
    /// @param to   an id, E.164 for a phone; null for a call back
    record Redirected(
            String scheme,
            String step,
            String by,
            String kind,
            @Nullable String to) implements CallFact {}

    /// Somebody who talked with the caller has sent them on, from the phone at which they talked.
    ///
    /// @param by       the person's id, null when it is nobody's phone
    /// @param from     the phone: an account
    /// @param kind     `person`, `account`, `phone`, `queue`, `scheme`, `orbit`, or `unknown`
    /// @param to       an id, E.164 for a phone; null when it is unknown
    /// @param attended whether they had talked with whoever it is before: then these two talk from now on
    record Transferred(
            String scheme,
            String step,
            @Nullable String by,
            String from,
            String kind,
            @Nullable String to,
            boolean attended)
            implements CallFact {}

    /// Somebody who watches began to hear a talk, or changed who hears them.
    ///
    /// @param by       the user's id
    /// @param listener the person whose phone it is
    /// @param person   whose talk
    /// @param mode     `listen`, `whisper` (`person` hears them) or `barge` (both do)
    record Listened(String by, String listener, String person, String mode) implements CallFact {}

    /// This call out keeps a promise.
    ///
    /// @param promisedIn the call in which it was made
    /// @param queue      in which the customer kept their place
    record CallsBack(String promisedIn, String queue) implements CallFact {}

    /// From here on the call is recorded.
    ///
    /// @param recording the recording's id
    record RecordingStarted(String recording) implements CallFact {}

    record RecordingStopped(String recording) implements CallFact {}

    /// Another router goes on with the call.
    record TakenOver(@Nullable String from, String step) implements CallFact {}

    /// The call is over. `reason` is an [EndReason] slug.
    record Ended(Party party, String reason) implements CallFact {}

    /// A fact of a kind that came later than this reader. It is written as it was read, its `type`
    /// included, so that it outlives a reader that keeps it or hands it on.
    @JsonSerialize(using = UnknownFactWriter.class)
    record Unknown(@JsonAnySetter Map<String, Object> fields) implements CallFact {
        public Unknown {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    enum Lines {
        @JsonProperty("number")
        NUMBER,
        @JsonEnumDefaultValue
        @JsonProperty("company")
        COMPANY
    }

    enum Direction {
        @JsonProperty("outbound")
        OUTBOUND,
        /// A colleague dialled a queue or a scheme.
        @JsonProperty("inside")
        INSIDE,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    enum LegOutcome {
        @JsonProperty("not-answered")
        NOT_ANSWERED,
        @JsonProperty("busy")
        BUSY,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("unreachable")
        UNREACHABLE,
        @JsonProperty("answered-elsewhere")
        ANSWERED_ELSEWHERE,
        @JsonProperty("caller-left")
        CALLER_LEFT,
        /// The caller was wanted elsewhere, or whoever was rung.
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("failed")
        FAILED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /// Who ended something. Unknown counts as ours until it is explained.
    enum Party {
        @JsonProperty("caller")
        CALLER,
        @JsonProperty("agent")
        AGENT,
        @JsonProperty("tenant")
        TENANT,
        @JsonProperty("carrier")
        CARRIER,
        @JsonProperty("platform")
        PLATFORM,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
