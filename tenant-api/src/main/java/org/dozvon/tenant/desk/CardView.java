package org.dozvon.tenant.desk;

import java.time.Instant;
import org.dozvon.records.command.CallCommand.InTalk.Deed;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.talk.TalkTold;
import org.jspecify.annotations.Nullable;

/// One's own talk.
///
/// @param now    when this was said: the clock of all moments here
/// @param talk   null while one talks with no customer
/// @param answer what became of what one asked last; null when nothing
public record CardView(
        Instant now, @Nullable Talk talk, @Nullable Answer answer) {
    /// @param call   the id
    /// @param number the caller's, E.164; null when hidden
    /// @param name   what the caller's network says; null when nothing
    /// @param queue  the id of the queue in which they waited last; null when in none
    /// @param stage  `talking` or `held`
    public record Talk(
            String call,
            @Nullable String number,
            @Nullable String name,
            String dialled,
            @Nullable String queue,
            Instant since,
            TalkTold.Stage stage) {}

    /// @param deed  `hold`, `resume`, `send` or `park`
    /// @param where the orbit at which the caller is parked; else null
    public record Answer(
            String commandId,
            String call,
            Deed deed,
            Outcome outcome,
            Instant at,
            @Nullable String where) {}

    static CardView of(Instant now, @Nullable TalkTold told) {
        var talk = told == null ? null : told.talk();
        var answer = told == null ? null : told.answer();
        return new CardView(
                now,
                talk == null
                        ? null
                        : new Talk(
                                talk.callId(),
                                talk.number(),
                                talk.name(),
                                talk.dialled(),
                                talk.queue(),
                                talk.since(),
                                talk.stage()),
                answer == null
                        ? null
                        : new Answer(
                                answer.commandId(),
                                answer.callId(),
                                answer.deed(),
                                answer.outcome(),
                                answer.at(),
                                answer.where()));
    }
}
