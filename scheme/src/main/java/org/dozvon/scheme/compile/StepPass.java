package org.dozvon.scheme.compile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanStep;

/// Compiles one step: prompts get their language and length, exits the index of the step that they lead to.
final class StepPass {
    private final Indexes indexes;
    private final Map<StepId, Integer> places;

    StepPass(Indexes indexes, Map<StepId, Integer> places) {
        this.indexes = indexes;
        this.places = places;
    }

    PlanStep compiled(Step step) {
        return switch (step) {
            case PlayStep play -> new PlanStep.Play(play.id(), prompt(play.prompt()), next(play, PlayStep.DONE));
            case MenuStep menu -> menu(menu);
            case ScheduleStep schedule -> schedule(schedule);
            case RingStep ring -> ring(ring);
            case VoicemailStep voicemail -> voicemail(voicemail);
            case CallerStep caller -> caller(caller);
            case SchemeStep sub -> subScheme(sub);
            case EndStep end -> new PlanStep.End(end.id(), end.name());
            case HangupStep hangup -> hangup(hangup);
        };
    }

    private PlanStep menu(MenuStep menu) {
        var keys = menu.keys().stream().map(MenuKey::key).toList();
        return new PlanStep.Menu(
                menu.id(),
                prompt(menu.prompt()),
                menu.waitSeconds() * 1_000,
                menu.attempts(),
                String.join("", keys),
                nextOfEach(menu, keys.stream()),
                next(menu, MenuStep.NO_INPUT),
                next(menu, MenuStep.WRONG_INPUT));
    }

    private PlanStep schedule(ScheduleStep schedule) {
        var calendar = indexes.calendar(schedule.calendar());
        var rows = indexes.tenant().calendars().get(calendar).intervals();
        return new PlanStep.Schedule(
                schedule.id(),
                calendar,
                nextOfEach(schedule, rows.stream().map(Calendar.Interval::name)),
                next(schedule, ScheduleStep.HOLIDAY),
                next(schedule, ScheduleStep.CLOSED));
    }

    private PlanStep ring(RingStep ring) {
        return new PlanStep.Ring(
                ring.id(),
                new WavePass(indexes).waves(ring),
                ring.rounds(),
                next(ring, RingStep.NOT_ANSWERED),
                next(ring, RingStep.BUSY),
                next(ring, RingStep.UNREACHABLE));
    }

    private PlanStep voicemail(VoicemailStep voicemail) {
        return new PlanStep.Voicemail(
                voicemail.id(),
                prompt(voicemail.greeting()),
                voicemail.mailbox(),
                voicemail.limitSeconds(),
                next(voicemail, VoicemailStep.LEFT),
                next(voicemail, VoicemailStep.NOTHING));
    }

    private PlanStep caller(CallerStep caller) {
        return new PlanStep.Caller(
                caller.id(),
                caller.lists().stream().map(indexes::list).toList(),
                nextOfEach(caller, caller.lists().stream().map(CallerListId::value)),
                next(caller, CallerStep.HIDDEN),
                next(caller, CallerStep.OTHER));
    }

    private PlanStep subScheme(SchemeStep sub) {
        var ends = StepExits.ends(indexes.tenant(), sub.scheme());
        return new PlanStep.SubScheme(sub.id(), indexes.scheme(sub.scheme()), ends, nextOfEach(sub, ends.stream()));
    }

    private PlanStep hangup(HangupStep hangup) {
        var goodbye = hangup.goodbye();
        return new PlanStep.Hangup(hangup.id(), hangup.cause(), goodbye == null ? null : prompt(goodbye));
    }

    private PlanPrompt prompt(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Uploaded(var sound) ->
                new PlanPrompt.Uploaded(sound, indexes.sound(sound).durationMillis());
            case Prompt.Stock(var phrase) ->
                new PlanPrompt.Stock(phrase, indexes.tenant().language());
        };
    }

    private List<Integer> nextOfEach(Step step, Stream<String> exits) {
        return exits.map(exit -> next(step, exit)).collect(Collectors.toUnmodifiableList());
    }

    private int next(Step step, String exit) {
        var target = step.exits().get(exit);
        return target == null ? PlanStep.GOODBYE : places.getOrDefault(target, PlanStep.GOODBYE);
    }
}
