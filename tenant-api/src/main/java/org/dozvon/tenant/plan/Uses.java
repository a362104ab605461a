package org.dozvon.tenant.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepPrompts;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.problem.Telling;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Finds what leans on a thing that is to go. Only what is in force counts: a draft that names something
/// that has gone says so itself, on the step.
@ApplicationScoped
public class Uses {
    private final TenantModel model;

    Uses(TenantModel model) {
        this.model = model;
    }

    /// @param thing an id of a person, a group, a calendar, a rota, a list, a sound, a connection or a scheme
    public void refuseIfUsed(Record thing) {
        var uses = of(model.live(), thing);
        if (!uses.isEmpty()) {
            throw ProblemException.of(409, "in-use", uses);
        }
    }

    /// People's extensions and inside numbers are one plan of numbers.
    public void refuseIfDialled(@Nullable String extension) {
        if (extension != null
                && model.live().inside().stream()
                        .anyMatch(number -> number.extension().equals(extension))) {
            throw ProblemException.of(409, "extension-taken");
        }
    }

    static List<Telling> of(Tenant tenant, Record thing) {
        var uses = new ArrayList<Telling>();
        tenant.schemes().forEach(scheme -> uses.addAll(inScheme(scheme, thing)));
        tenant.people().stream()
                .filter(person -> thing.equals(person.hours()))
                .map(person -> ProblemItem.ofUse("used-by-person", null, null, person.name()))
                .forEach(uses::add);
        tenant.groups().stream()
                .filter(group -> thing.equals(group.hours()))
                .map(group -> ProblemItem.ofUse("used-by-group", null, null, group.name()))
                .forEach(uses::add);
        tenant.groups().stream()
                .filter(group -> group.members().stream().anyMatch(thing::equals))
                .map(group -> ProblemItem.ofUse("used-by-group", null, null, group.name()))
                .forEach(uses::add);
        tenant.rotas().stream()
                .filter(rota -> rota.watches().stream().anyMatch(watch -> thing.equals(watch.person())))
                .map(rota -> ProblemItem.ofUse("used-by-rota", null, null, rota.name()))
                .forEach(uses::add);
        tenant.switches().stream()
                .filter(one -> one.announcement() instanceof Prompt.Uploaded(SoundId sound) && thing.equals(sound))
                .map(one -> ProblemItem.ofUse(
                        "used-by-switch", null, null, one.until().toString()))
                .forEach(uses::add);
        tenant.connections().stream()
                .filter(connection -> connection.people().values().stream().anyMatch(thing::equals))
                .map(connection -> ProblemItem.ofUse("used-by-connection", null, null, connection.name()))
                .forEach(uses::add);
        tenant.queues().stream()
                .filter(queue -> thing.equals(queue.group())
                        || thing.equals(queue.music())
                        || thing.equals(queue.whisper())
                        || queue.ahead().stream().anyMatch(ahead -> thing.equals(ahead.list()))
                        || (queue.announcements() != null
                                && thing.equals(queue.announcements().promotion())))
                .map(queue -> ProblemItem.ofUse("used-by-queue", null, null, queue.name()))
                .forEach(uses::add);
        tenant.inside().stream()
                .filter(number -> thing.equals(number.queue()) || thing.equals(number.scheme()))
                .map(number -> ProblemItem.ofUse("used-by-inside-number", null, null, number.extension()))
                .forEach(uses::add);
        tenant.numbers().stream()
                .filter(number -> thing instanceof SchemeId scheme && number.leadsTo(scheme))
                .map(number -> ProblemItem.ofUse(
                        "used-by-number", null, null, number.number().value()))
                .forEach(uses::add);
        return uses;
    }

    private static List<Telling> inScheme(Scheme scheme, Record thing) {
        Predicate<Step> usesIt = step -> named(step).anyMatch(thing::equals);
        return scheme.steps().stream()
                .filter(usesIt)
                .map(step -> ProblemItem.ofUse(
                        "used-by-scheme", scheme.id().value(), step.id().value(), scheme.name()))
                .toList();
    }

    private static Stream<Record> calendar(QueueStep.@Nullable CallBack offer) {
        return offer == null ? Stream.empty() : Stream.ofNullable(offer.calendar());
    }

    private static Stream<Record> named(Step step) {
        return switch (step) {
            case ScheduleStep schedule -> Stream.of(schedule.calendar());
            case RingStep ring -> Stream.concat(ring.targets().stream().flatMap(Uses::named), sounds(step));
            case QueueStep queue ->
                Stream.of(sounds(step), Stream.<Record>of(queue.queue()), calendar(queue.callBack()))
                        .flatMap(used -> used);
            case VoicemailStep voicemail -> Stream.concat(sounds(step), Stream.<Record>ofNullable(voicemail.mailbox()));
            case CallerStep caller -> caller.lists().stream().map(Record.class::cast);
            case SchemeStep scheme -> Stream.of(scheme.scheme());
            case MenuStep menu -> Stream.concat(sounds(step), inDirectory(menu));
            case LastAgentStep last -> Stream.ofNullable(last.group());
            case CrmOwnerStep crm -> Stream.of(crm.connection());
            case WebhookStep webhook -> Stream.ofNullable(webhook.connection());
            case CallbackStep callback -> Stream.concat(sounds(step), Stream.<Record>ofNullable(callback.calendar()));
            case NotifyStep notify -> notify.people().stream().map(Record.class::cast);
            case PlayStep _,
                    AskStep _,
                    RecordStep _,
                    DisaStep _,
                    HangupStep _,
                    DialledStep _,
                    SplitStep _,
                    SetStep _,
                    TransferStep _,
                    EndStep _ -> sounds(step);
        };
    }

    private static Stream<Record> named(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson person -> Stream.of(person.person());
            case RingTarget.OfGroup group -> Stream.of(group.group());
            case RingTarget.OfDuty duty -> Stream.of(duty.rota());
            case RingTarget.OfExtension _, RingTarget.OfPhone _, RingTarget.OfSip _, RingTarget.OfVariable _ ->
                Stream.empty();
        };
    }

    private static Stream<Record> inDirectory(MenuStep menu) {
        var directory = menu.directory();
        return directory == null ? Stream.empty() : Stream.ofNullable(directory.group());
    }

    private static Stream<Record> sounds(Step step) {
        return StepPrompts.of(step)
                .flatMap(
                        prompt -> prompt instanceof Prompt.Uploaded(SoundId sound) ? Stream.of(sound) : Stream.empty());
    }
}
