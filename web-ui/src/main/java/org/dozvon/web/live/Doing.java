package org.dozvon.web.live;

import org.dozvon.web.language.LiveMessages;

/// What somebody who answers is doing, in the order in which the board shows them: who is free first.
enum Doing {
    READY("good", "check"),
    OFFERED("on", "phone"),
    TALKING("on", "calls"),
    WRAP_UP("warn", "hours"),
    RESTING("warn", "hours"),
    ELSEWHERE("warn", "calls"),
    ON_BREAK("", "hours"),
    UNREACHABLE("bad", "warning"),
    OFF("", "missed"),
    UNKNOWN("", "error");

    private final String tone;
    private final String icon;

    Doing(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    static Doing of(String status) {
        return switch (status) {
            case "ready" -> READY;
            case "offered" -> OFFERED;
            case "talking" -> TALKING;
            case "wrap-up" -> WRAP_UP;
            case "resting" -> RESTING;
            case "elsewhere" -> ELSEWHERE;
            case "on-break" -> ON_BREAK;
            case "unreachable" -> UNREACHABLE;
            case "off" -> OFF;
            default -> UNKNOWN;
        };
    }

    boolean isFree() {
        return this == READY;
    }

    boolean isBusy() {
        return switch (this) {
            case OFFERED, TALKING, WRAP_UP, RESTING, ELSEWHERE -> true;
            case READY, ON_BREAK, UNREACHABLE, OFF, UNKNOWN -> false;
        };
    }

    String tone() {
        return tone;
    }

    String icon() {
        return icon;
    }

    String name(LiveMessages texts) {
        return switch (this) {
            case READY -> texts.statusReady();
            case OFFERED -> texts.statusOffered();
            case TALKING -> texts.statusTalking();
            case WRAP_UP -> texts.statusWrapUp();
            case RESTING -> texts.statusResting();
            case ELSEWHERE -> texts.statusElsewhere();
            case UNREACHABLE -> texts.statusUnreachable();
            case ON_BREAK -> texts.statusOnBreak();
            case OFF -> texts.statusOff();
            case UNKNOWN -> texts.statusUnknown();
        };
    }
}
