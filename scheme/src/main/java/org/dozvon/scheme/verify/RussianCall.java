package org.dozvon.scheme.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.simulate.TrailEvent;

/// A call told in Russian.
record RussianCall(Call call) {
    String told() {
        var parts = new ArrayList<String>();
        var moment = call.moment();
        parts.add((moment == null ? "" : Moments.russian(moment, call.zone()) + " ") + "звонит "
                + (call.caller() == null ? "некто со скрытым номером" : call.caller()));
        if (!call.keys().isEmpty()) {
            parts.add(keys());
        } else if (call.pressesNothing()) {
            parts.add("ничего не нажимает");
        }
        if (!call.speaks()) {
            parts.add("после сигнала молчит");
        }
        var told = String.join(", ", parts);
        return "Пример: " + told + (call.rings() ? "; " + phones() : "") + ". " + fate() + ".";
    }

    private String keys() {
        var same = call.sameKey();
        return same == null
                ? "нажимает "
                        + call.keys().stream()
                                .map(key -> key.isEmpty() ? "ничего" : key)
                                .collect(Collectors.joining(", затем "))
                : "каждый раз нажимает " + same;
    }

    private String phones() {
        if (call.phones().isEmpty()) {
            return switch (call.others()) {
                case ANSWERS -> "трубку берут";
                case SILENT -> "трубку никто не берёт";
                case BUSY -> "у всех занято";
                case UNREACHABLE -> "телефоны не на связи";
            };
        }
        var some = call.phones().entrySet().stream()
                .map(one -> call.name(one.getKey()) + " — " + phone(one.getValue()))
                .collect(Collectors.joining(", "));
        return some + ", остальные — " + phone(call.others());
    }

    private static String phone(Example.Phone phone) {
        return switch (phone) {
            case ANSWERS -> "ответ";
            case SILENT -> "нет ответа";
            case BUSY -> "занято";
            case UNREACHABLE -> "не на связи";
        };
    }

    private String fate() {
        var trail = call.trail();
        var wait = Duration.ofMillis(trail.waitMillis());
        var after = wait.isZero() ? "Сразу " : "Через " + Spans.russian(wait) + " ";
        var ending = trail.ending();
        return ending == null
                ? after + "звонящий кладёт трубку"
                : switch (ending) {
                    case TALKED -> after + "звонящему отвечают";
                    case VOICEMAIL -> after + "звонок кончается, звонящий оставил сообщение";
                    case CALLBACK_PROMISED -> after + "звонок кончается, звонящему обещали перезвонить";
                    case SAID_GOODBYE, NO_SCHEME, LINES_BUSY -> after + "звонящий слышит прощание, и связь кончается";
                    case HUNG_UP -> after + hungUp();
                    case TOO_MANY_STEPS -> "Звонящий ходит по кругу, пока не положит трубку";
                };
    }

    private String hungUp() {
        if (call.endsWithAWord()) {
            return "звонящий дослушал сообщение, и связь кончается";
        }
        return call.trail().events().getLast() instanceof TrailEvent.HungUp hungUp
                        && hungUp.cause() != HangupStep.Cause.NORMAL
                ? "звонящий слышит короткие гудки"
                : "связь обрывается без единого слова";
    }
}
