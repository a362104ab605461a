package org.dozvon.router.call;

import org.dozvon.records.command.CallCommand.Listen.Mode;
import org.dozvon.scheme.model.PersonId;

/// Somebody who watches, and wants to hear a talk.
///
/// @param by     the user's id
/// @param person whose phones ring
/// @param to     whose talk
/// @param leg    on which they talk
public record Listener(String by, PersonId person, PersonId to, String leg, Mode mode) {
    /// As facts call it.
    public String modeName() {
        return switch (mode) {
            case LISTEN, UNKNOWN -> "listen";
            case WHISPER -> "whisper";
            case BARGE -> "barge";
        };
    }
}
