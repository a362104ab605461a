package org.dozvon.web.agent;

import java.util.Optional;
import org.dozvon.web.client.DeskApi.Duty;
import org.dozvon.web.language.AgentMessages;

/// A button of the page.
enum Choice {
    ON,
    LUNCH,
    MEETING,
    OTHER,
    OFF;

    static Optional<Choice> of(String name) {
        for (var one : values()) {
            if (one.slug().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    String slug() {
        return switch (this) {
            case ON -> "on";
            case LUNCH -> "lunch";
            case MEETING -> "meeting";
            case OTHER -> "other";
            case OFF -> "off";
        };
    }

    /// @param typed the reason that somebody wrote themself
    Duty duty(String typed, AgentMessages texts) {
        return switch (this) {
            case ON -> new Duty("on", "");
            case LUNCH -> new Duty("break", texts.lunch());
            case MEETING -> new Duty("break", texts.meeting());
            case OTHER -> new Duty("break", typed);
            case OFF -> new Duty("off", "");
        };
    }

    String done(AgentMessages texts) {
        return switch (this) {
            case ON -> texts.doneOn();
            case LUNCH, MEETING, OTHER -> texts.doneBreak();
            case OFF -> texts.doneOff();
        };
    }
}
