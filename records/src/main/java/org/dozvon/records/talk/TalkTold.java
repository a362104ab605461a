package org.dozvon.records.talk;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.jspecify.annotations.Nullable;

/// With which customer somebody talks now, and what became of what they asked of it last. Key `tenant/person`. Told
/// with
/// each change, by the router that sees it.
///
/// @param talk   null when they talk with none
/// @param answer null when they have asked nothing, or long ago
public record TalkTold(
        String tenantId,
        String person,
        String router,
        Instant toldAt,
        @Nullable Talk talk,
        @Nullable Answer answer) {
    public String key() {
        return tenantId + "/" + person;
    }

    /// @param channel the caller's, on the node
    /// @param node    as the node calls itself
    /// @param leg     the channel of whoever talks with the caller
    /// @param number  the caller's, E.164; null when hidden
    /// @param name    what the caller's network says; null when nothing
    /// @param dialled E.164
    /// @param queue   in which the caller waited last; null when in none
    /// @param changed since when it is at this stage
    public record Talk(
            String callId,
            String channel,
            String node,
            String leg,
            @Nullable String number,
            @Nullable String name,
            String dialled,
            @Nullable String queue,
            Instant since,
            Stage stage,
            Instant changed) {
        public Talk at(Stage now, Instant when) {
            return new Talk(callId, channel, node, leg, number, name, dialled, queue, since, now, when);
        }
    }

    public enum Stage {
        @JsonProperty("talking")
        TALKING,
        /// The caller hears music.
        @JsonProperty("held")
        HELD,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /// What became of a command.
    ///
    /// @param where the orbit at which the caller is parked; else null
    public record Answer(
            String commandId,
            String callId,
            CallCommand.InTalk.Deed deed,
            DeskTold.Outcome outcome,
            Instant at,
            @Nullable String where) {}
}
