package org.dozvon.scheme.rehearse;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.simulate.Trail;

/// How a call ends: by the scheme, or because the caller left.
public enum CallEnd {
    @JsonProperty("talked")
    TALKED("разговор с сотрудником", "a talk with somebody"),
    @JsonProperty("voicemail")
    VOICEMAIL("сообщение в голосовой почте", "a voicemail"),
    @JsonProperty("callback-promised")
    CALLBACK_PROMISED("обещан обратный звонок", "a call-back is promised"),
    @JsonProperty("said-goodbye")
    SAID_GOODBYE("попрощались, никто не ответил", "a goodbye, nobody answered"),
    @JsonProperty("hung-up")
    HUNG_UP("схема положила трубку", "the scheme hangs up"),
    @JsonProperty("no-scheme")
    NO_SCHEME("номер никуда не ведёт", "the number leads nowhere"),
    @JsonProperty("lines-busy")
    LINES_BUSY("все линии заняты", "all lines are busy"),
    @JsonProperty("too-many-steps")
    TOO_MANY_STEPS("звонок ходит по кругу", "the call goes in circles"),
    @JsonProperty("caller-left")
    CALLER_LEFT("звонящий не дождался", "the caller gives up");

    private final String russian;
    private final String english;

    CallEnd(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    static CallEnd of(Trail trail) {
        return switch (trail.ending()) {
            case null -> CALLER_LEFT;
            case TALKED -> TALKED;
            case VOICEMAIL -> VOICEMAIL;
            case CALLBACK_PROMISED -> CALLBACK_PROMISED;
            case SAID_GOODBYE -> SAID_GOODBYE;
            case HUNG_UP -> HUNG_UP;
            case NO_SCHEME -> NO_SCHEME;
            case LINES_BUSY -> LINES_BUSY;
            case TOO_MANY_STEPS -> TOO_MANY_STEPS;
        };
    }

    public String in(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }
}
