package org.dozvon.web.testcall;

import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.dozvon.scheme.words.Words;
import org.dozvon.web.call.Names;
import org.dozvon.web.call.PathLine;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.scheme.Phrases;
import org.jspecify.annotations.Nullable;

/// Tells a simulated call in words, with the time since it began.
record TrailWriter(
        Tenant tenant, Names names, Formats formats, TestCallMessages texts, CallMessages calls, SoundMessages sounds) {

    List<PathLine> path(Trail trail) {
        // A key that is on offer is told by the exit that it takes.
        return trail.events().stream()
                .filter(event -> !(event instanceof TrailEvent.Pressed pressed && pressed.offered()))
                .map(this::line)
                .toList();
    }

    private PathLine line(TrailEvent event) {
        var at = formats.length(event.atMillis());
        return switch (event) {
            case TrailEvent.EnteredStep entered -> entered(at, entered);
            case TrailEvent.LeftStep left -> left(at, left);
            case TrailEvent.Heard heard -> PathLine.plain(at, "", texts.heard(prompt(heard.prompt())), "");
            case TrailEvent.Held held -> PathLine.plain(at, "", texts.held(formats.length(held.forMillis())), "");
            case TrailEvent.ToldPosition told -> PathLine.plain(at, "", texts.toldPosition(told.number()), "");
            case TrailEvent.ToldCallBack told -> PathLine.plain(at, "", toldCallBack(told.key()), "");
            case TrailEvent.Pressed pressed -> PathLine.plain(at, "", texts.pressedWrong(pressed.key()), "");
            case TrailEvent.PressedNothing _ -> PathLine.plain(at, "", texts.pressedNothing(), "");
            case TrailEvent.Rang rang -> rang(at, rang);
            case TrailEvent.Talked talked ->
                PathLine.plain(
                        at,
                        "good",
                        calls.answered(who(talked.person(), talked.endpoint())),
                        calls.talkEnded(formats.length(talked.forMillis())));
            case TrailEvent.LeftMessage left ->
                PathLine.plain(at, "good", calls.voicemailLeft(formats.length(left.forMillis())), "");
            case TrailEvent.LeftNoMessage _ -> PathLine.plain(at, "", texts.leftNothing(), "");
            case TrailEvent.Learnt learnt -> PathLine.plain(at, "", texts.learnt(learnt.what(), learnt.result()), "");
            case TrailEvent.Noticed noticed -> PathLine.plain(at, "", texts.noticed(noticed.text()), "");
            case TrailEvent.CallbackPromised promised ->
                PathLine.plain(at, "good", texts.callbackPromised(formats.number(promised.number())), "");
            case TrailEvent.RecordingSwitched recording ->
                PathLine.plain(at, "", recording.on() ? texts.recordingOn() : texts.recordingOff(), "");
            case TrailEvent.HungUp _ -> PathLine.plain(at, "", calls.endByScheme(), "");
            case TrailEvent.CallerLeft _ -> PathLine.plain(at, "bad", calls.endCallerHungUp(), "");
        };
    }

    private PathLine entered(String at, TrailEvent.EnteredStep entered) {
        var id = entered.step().value();
        var scheme = entered.scheme().value();
        var step = names.step(scheme, id);
        var title = step == null ? entered.kind() : Words.stepTitle(tenant, step, formats.language());
        var does = step == null ? "" : Words.stepSentence(tenant, step, formats.language());
        return new PathLine(at, "step", title, does, scheme, id, "", "");
    }

    private PathLine left(String at, TrailEvent.LeftStep left) {
        var id = left.step().value();
        var scheme = left.scheme().value();
        var step = names.step(scheme, id);
        var words = step == null ? left.exit() : Words.exitName(tenant, step, left.exit(), formats.language());
        var text = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        var next = left.next();
        return new PathLine(at, "", text, "", scheme, id, left.exit(), next == null ? "" : next.value());
    }

    private String toldCallBack(@Nullable String key) {
        return key == null ? texts.toldNoCallBack() : texts.toldCallBack(key);
    }

    private PathLine rang(String at, TrailEvent.Rang rang) {
        var who = who(rang.person(), rang.endpoint());
        var outcome = switch (rang.outcome()) {
            case ANSWERED -> texts.rangAnswered();
            case NOT_ANSWERED -> calls.legNotAnswered();
            case BUSY -> calls.legBusy();
            case UNREACHABLE -> calls.legUnreachable();
            case ANSWERED_ELSEWHERE -> calls.legElsewhere();
            case CALLER_LEFT -> calls.legCallerLeft();
            case WITHDRAWN -> calls.legWithdrawn();
        };
        return PathLine.plain(at, "", calls.rang(who), formats.number(rang.endpoint()) + ", " + outcome);
    }

    private String who(@Nullable PersonId person, String endpoint) {
        return person == null ? formats.number(endpoint) : names.person(person);
    }

    private String prompt(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Stock stock -> Phrases.label(stock.phrase(), sounds);
            case PlanPrompt.Uploaded uploaded ->
                tenant.sounds().stream()
                        .filter(sound -> sound.id().equals(uploaded.sound()))
                        .findFirst()
                        .map(sound -> sound.name())
                        .orElse(uploaded.sound().value());
        };
    }
}
