package org.dozvon.scheme.compile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Confirm;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.TransferTarget;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanManner;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

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
            case QueueStep queue -> queue(queue);
            case VoicemailStep voicemail -> voicemail(voicemail);
            case CallerStep caller -> caller(caller);
            case SchemeStep sub -> subScheme(sub);
            case LastAgentStep last -> lastAgent(last);
            case CrmOwnerStep crm -> crmOwner(crm);
            case WebhookStep webhook -> webhook(webhook);
            case DialledStep dialled -> dialled(dialled);
            case SplitStep split -> split(split);
            case AskStep ask -> ask(ask);
            case SetStep set -> set(set);
            case CallbackStep callback -> callback(callback);
            case TransferStep transfer -> transfer(transfer);
            case RecordStep recording -> recording(recording);
            case NotifyStep notify ->
                new PlanStep.Notify(
                        notify.id(), notify.people(), notify.emails(), notify.text(), next(notify, NotifyStep.NEXT));
            case DisaStep disa -> disa(disa);
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
                next(menu, MenuStep.WRONG_INPUT),
                new PeoplePass(indexes).of(menu),
                menu.ringsPeople() ? next(menu, MenuStep.EXTENSION_UNANSWERED) : null);
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
        var pass = new WavePass(indexes);
        return new PlanStep.Ring(
                ring.id(),
                pass.waves(ring),
                ring.rounds(),
                next(ring, RingStep.NOT_ANSWERED),
                next(ring, RingStep.BUSY),
                next(ring, RingStep.UNREACHABLE),
                pass.choice(ring),
                manner(ring.confirm(), ring.shown()));
    }

    private PlanStep queue(QueueStep queue) {
        var keys = queue.keys().stream().map(MenuKey::key).toList();
        return new PlanStep.Queue(
                queue.id(),
                indexes.queue(queue.queue()),
                queue.greeting() == null ? null : prompt(queue.greeting()),
                queue.maxWaitSeconds(),
                String.join("", keys),
                nextOfEach(queue, keys.stream()),
                next(queue, QueueStep.TIMED_OUT),
                next(queue, QueueStep.FULL),
                next(queue, QueueStep.NOBODY_ON_DUTY),
                next(queue, QueueStep.UNREACHABLE),
                queue.skills(),
                queue.lastAgentDays(),
                callBack(queue.callBack()));
    }

    private PlanStep.Queue.@Nullable CallBack callBack(QueueStep.@Nullable CallBack offer) {
        if (offer == null) {
            return null;
        }
        var calendar = offer.calendar();
        return new PlanStep.Queue.CallBack(offer.key().charAt(0), calendar == null ? null : indexes.calendar(calendar));
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
                caller.classes(),
                nextOfEach(caller, caller.matches()),
                next(caller, CallerStep.HIDDEN),
                next(caller, CallerStep.OTHER));
    }

    private PlanStep subScheme(SchemeStep sub) {
        var ends = StepExits.ends(indexes.tenant(), sub.scheme());
        return new PlanStep.SubScheme(sub.id(), indexes.scheme(sub.scheme()), ends, nextOfEach(sub, ends.stream()));
    }

    private PlanStep lastAgent(LastAgentStep last) {
        var members = last.group() == null
                ? List.<PersonId>of()
                : indexes.group(last.group()).members();
        return new PlanStep.LastAgent(
                last.id(),
                members,
                last.days(),
                last.contacts(),
                last.timeoutSeconds(),
                next(last, LastAgentStep.UNKNOWN),
                next(last, LastAgentStep.NOT_ANSWERED));
    }

    private PlanStep crmOwner(CrmOwnerStep crm) {
        return new PlanStep.CrmOwner(
                crm.id(),
                crm.connection(),
                crm.order(),
                crm.waitSeconds() * 1_000,
                crm.contacts(),
                crm.timeoutSeconds(),
                next(crm, CrmOwnerStep.UNKNOWN),
                next(crm, CrmOwnerStep.NOT_ANSWERED));
    }

    private PlanStep webhook(WebhookStep webhook) {
        var answers = webhook.answers().stream().map(WebhookStep.Answer::value).toList();
        return new PlanStep.Webhook(
                webhook.id(),
                webhook.url(),
                webhook.method(),
                webhook.parameters(),
                webhook.connection(),
                webhook.waitSeconds() * 1_000,
                webhook.field(),
                answers,
                nextOfEach(webhook, answers.stream()),
                webhook.variables(),
                next(webhook, WebhookStep.OTHER),
                next(webhook, WebhookStep.FAILED));
    }

    private PlanStep dialled(DialledStep dialled) {
        return new PlanStep.Dialled(
                dialled.id(),
                dialled.groups(),
                nextOfEach(dialled, dialled.groups().stream().map(DialledStep.NumberGroup::name)),
                next(dialled, DialledStep.OTHER));
    }

    private PlanStep split(SplitStep split) {
        return new PlanStep.Split(
                split.id(),
                split.parts(),
                nextOfEach(split, split.parts().stream().map(SplitStep.Part::name)));
    }

    private PlanStep ask(AskStep ask) {
        return new PlanStep.Ask(
                ask.id(),
                prompt(ask.prompt()),
                ask.variable(),
                ask.minDigits(),
                ask.maxDigits(),
                ask.waitSeconds() * 1_000,
                ask.attempts(),
                next(ask, AskStep.DONE),
                next(ask, AskStep.NO_INPUT),
                next(ask, AskStep.WRONG_INPUT));
    }

    private PlanStep set(SetStep set) {
        return new PlanStep.Set(
                set.id(),
                set.topic(),
                set.language(),
                set.priority(),
                set.callerClass(),
                set.tags(),
                set.variables(),
                next(set, SetStep.NEXT));
    }

    private PlanStep callback(CallbackStep callback) {
        var calendar = callback.calendar();
        return new PlanStep.Callback(
                callback.id(),
                prompt(callback.prompt()),
                callback.key(),
                callback.waitSeconds() * 1_000,
                calendar == null ? null : indexes.calendar(calendar),
                next(callback, CallbackStep.ACCEPTED),
                next(callback, CallbackStep.DECLINED));
    }

    private PlanStep transfer(TransferStep transfer) {
        var seconds = transfer.timeoutSeconds();
        List<List<PlanLeg>> waves = switch (transfer.target()) {
            case TransferTarget.ToExtension(var extension) -> new WavePass(indexes).extensionWaves(extension, seconds);
            case TransferTarget.ToPhone(var number) -> List.of(List.of(new PlanLeg.Outside(number, null, seconds)));
            case TransferTarget.ToSip(var address) -> List.of(List.of(new PlanLeg.Exchange(address, seconds)));
            case TransferTarget.ToVariable _ -> List.of();
        };
        return new PlanStep.Transfer(
                transfer.id(),
                waves,
                transfer.target() instanceof TransferTarget.ToVariable(var variable) ? variable : null,
                seconds,
                manner(null, transfer.shown()),
                next(transfer, TransferStep.NOT_ANSWERED),
                next(transfer, TransferStep.BUSY),
                next(transfer, TransferStep.UNREACHABLE));
    }

    private PlanStep recording(RecordStep recording) {
        var announcement = recording.announcement();
        return new PlanStep.Recording(
                recording.id(),
                recording.mode(),
                announcement == null ? null : prompt(announcement),
                next(recording, RecordStep.NEXT));
    }

    private PlanStep disa(DisaStep disa) {
        return new PlanStep.Disa(
                disa.id(),
                prompt(disa.prompt()),
                disa.pin(),
                disa.attempts(),
                disa.allowed(),
                disa.timeoutSeconds(),
                next(disa, DisaStep.DENIED),
                next(disa, DisaStep.NO_INPUT),
                next(disa, DisaStep.NOT_ANSWERED),
                next(disa, DisaStep.BUSY),
                next(disa, DisaStep.UNREACHABLE));
    }

    private @Nullable PlanManner manner(@Nullable Confirm confirm, @Nullable CallerShown shown) {
        if (confirm == null && shown == null) {
            return null;
        }
        var prompt = confirm == null ? null : confirm.prompt();
        return new PlanManner(
                confirm == null ? null : confirm.phones(),
                prompt == null ? null : prompt(prompt),
                shown == null ? CallerShown.Which.AUTOMATIC : shown.number(),
                shown == null ? null : shown.name());
    }

    private PlanStep hangup(HangupStep hangup) {
        var goodbye = hangup.goodbye();
        return new PlanStep.Hangup(hangup.id(), hangup.cause(), goodbye == null ? null : prompt(goodbye));
    }

    private PlanPrompt prompt(Prompt prompt) {
        return indexes.prompt(prompt);
    }

    private List<Integer> nextOfEach(Step step, Stream<String> exits) {
        return exits.map(exit -> next(step, exit)).collect(Collectors.toUnmodifiableList());
    }

    private int next(Step step, String exit) {
        var target = step.exits().get(exit);
        return target == null ? PlanStep.GOODBYE : places.getOrDefault(target, PlanStep.GOODBYE);
    }
}
