package org.dozvon.web.agent;

import java.time.Instant;
import org.dozvon.web.client.AgentApi.Doing;
import org.dozvon.web.client.AgentApi.Seen;
import org.dozvon.web.language.AgentMessages;
import org.dozvon.web.language.Formats;
import org.jspecify.annotations.Nullable;

/// Puts into words what an agent is doing, and why their phone is quiet.
record NowWriter(AgentMessages texts, Formats formats) {
    Now write(Seen seen) {
        if (seen.lagMillis() == null) {
            return Now.unknown(texts.asking(), texts.askingWhy());
        }
        return seen.agent() == null ? Now.unknown(texts.noQueue(), texts.noQueueWhy()) : write(seen.agent());
    }

    Now away() {
        return Now.unknown(texts.notSeen(), texts.notSeenWhy());
    }

    private Now write(Doing doing) {
        return switch (doing.status()) {
            case "ready" -> now(doing, texts.ready(), "good", "check", texts.readyWhy());
            case "offered" -> now(doing, texts.offered(), "on", "phone", texts.offeredWhy());
            case "talking" -> now(doing, texts.talking(), "on", "calls", texts.talkingWhy());
            case "elsewhere" -> now(doing, texts.elsewhere(), "on", "calls", texts.elsewhereWhy());
            case "wrap-up" -> now(doing, texts.wrapUp(), "warn", "hours", texts.wrapUpWhy(until(doing.until())));
            case "resting" -> now(doing, texts.resting(), "warn", "hours", texts.restingWhy(until(doing.until())));
            case "unreachable" -> now(doing, texts.unreachable(), "bad", "warning", texts.unreachableWhy());
            case "on-break" -> now(doing, texts.onBreak(), "", "hours", texts.onBreakWhy());
            case "off" -> now(doing, texts.off(), "", "missed", texts.offWhy());
            default -> Now.unknown(texts.notSeen(), texts.notSeenWhy());
        };
    }

    private Now now(Doing doing, String word, String tone, String icon, String why) {
        return new Now(word, tone, icon, formats.moment(doing.since()), why, next(doing), hours(doing));
    }

    private String hours(Doing doing) {
        var turns = doing.turns();
        if (turns == null) {
            return "";
        }
        var until = formats.moment(turns);
        return doing.said() == null ? texts.byHours(until) : texts.byHand(until);
    }

    /// Whoever chose a break in a talk has it when the talk is over.
    private String next(Doing doing) {
        return switch (doing.duty()) {
            case "break" -> doing.status().equals("on-break") ? "" : texts.nextBreak();
            case "off" -> doing.status().equals("off") ? "" : texts.nextOff();
            default -> "";
        };
    }

    private String until(@Nullable Instant moment) {
        return moment == null ? texts.soon() : texts.until(formats.clock(moment));
    }
}
