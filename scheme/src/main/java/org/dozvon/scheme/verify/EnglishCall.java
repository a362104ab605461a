package org.dozvon.scheme.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.simulate.TrailEvent;

/// A call told in English.
record EnglishCall(Call call) {
    String told() {
        var parts = new ArrayList<String>();
        var moment = call.moment();
        parts.add((call.caller() == null ? "somebody with a hidden number" : call.caller()) + " calls"
                + (moment == null ? "" : " " + Moments.english(moment, call.zone())));
        if (!call.keys().isEmpty()) {
            parts.add(keys());
        } else if (call.pressesNothing()) {
            parts.add("presses nothing");
        }
        if (!call.speaks()) {
            parts.add("says nothing after the beep");
        }
        var told = String.join(", ", parts);
        return "Example: " + told + (call.rings() ? "; " + phones() : "") + ". " + fate() + ".";
    }

    private String keys() {
        var same = call.sameKey();
        return same == null
                ? "presses "
                        + call.keys().stream()
                                .map(key -> key.isEmpty() ? "nothing" : key)
                                .collect(Collectors.joining(", then "))
                : "presses " + same + " every time";
    }

    private String phones() {
        if (call.phones().isEmpty()) {
            return switch (call.others()) {
                case ANSWERS -> "somebody answers";
                case SILENT -> "nobody answers";
                case BUSY -> "everybody is busy";
                case UNREACHABLE -> "no phone can be reached";
            };
        }
        var some = call.phones().entrySet().stream()
                .map(one -> call.name(one.getKey()) + ": " + phone(one.getValue()))
                .collect(Collectors.joining(", "));
        return some + ", everybody else: " + phone(call.others());
    }

    private static String phone(Example.Phone phone) {
        return switch (phone) {
            case ANSWERS -> "answers";
            case SILENT -> "no answer";
            case BUSY -> "busy";
            case UNREACHABLE -> "not reachable";
        };
    }

    private String fate() {
        var trail = call.trail();
        var wait = Duration.ofMillis(trail.waitMillis());
        var after = wait.isZero() ? "At once " : "After " + Spans.english(wait) + " ";
        var ending = trail.ending();
        return ending == null
                ? after + "the caller hangs up"
                : switch (ending) {
                    case TALKED -> after + "somebody talks to them";
                    case VOICEMAIL -> after + "the call is over, with a message left";
                    case CALLBACK_PROMISED -> after + "the call is over, with a call back promised";
                    case SAID_GOODBYE, NO_SCHEME, LINES_BUSY -> after + "they hear goodbye and the call is over";
                    case HUNG_UP -> after + hungUp();
                    case TOO_MANY_STEPS -> "They go round and round until they hang up";
                };
    }

    private String hungUp() {
        if (call.endsWithAWord()) {
            return "they have heard the message out and the call is over";
        }
        return call.trail().events().getLast() instanceof TrailEvent.HungUp hungUp
                        && hungUp.cause() != HangupStep.Cause.NORMAL
                ? "they hear a busy tone"
                : "the line goes dead without a word";
    }
}
