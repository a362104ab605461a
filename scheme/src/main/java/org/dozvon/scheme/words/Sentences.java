package org.dozvon.scheme.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallVariables;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NameDirectory;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.TransferTarget;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.jspecify.annotations.Nullable;

/// What one step is called, what it does, and what its exits mean.
final class Sentences {
    private final Tenant tenant;
    private final Voice voice;
    private final Names names;

    Sentences(Tenant tenant, Voice voice) {
        this.tenant = tenant;
        this.voice = voice;
        this.names = new Names(tenant, voice);
    }

    /// The owner's own name for the step, else its kind with whom or what it is about.
    String title(Step step) {
        if (!step.label().isBlank()) {
            return step.label();
        }
        var about = about(step);
        var kind = voice.kind(step.kind());
        return about.isEmpty() ? kind : kind + ": " + about;
    }

    private String about(Step step) {
        return switch (step) {
            case RingStep ring ->
                ring.targets().stream().limit(3).map(this::target).collect(Collectors.joining(", "));
            case QueueStep queue -> names.queue(queue.queue());
            case ScheduleStep schedule -> names.calendar(schedule.calendar());
            case SchemeStep sub -> names.scheme(sub.scheme());
            case EndStep end -> end.name();
            case VoicemailStep voicemail when voicemail.mailbox() != null -> names.person(voicemail.mailbox());
            case CrmOwnerStep crm -> names.connection(crm.connection());
            case WebhookStep webhook -> host(webhook.url());
            case LastAgentStep last -> last.group() == null ? "" : names.group(last.group());
            case AskStep ask -> ask.variable();
            case TransferStep transfer -> target(transfer.target());
            case NotifyStep notify ->
                notify.people().stream().limit(3).map(names::person).collect(Collectors.joining(", "));
            case PlayStep _,
                    MenuStep _,
                    VoicemailStep _,
                    CallerStep _,
                    DialledStep _,
                    SplitStep _,
                    SetStep _,
                    CallbackStep _,
                    RecordStep _,
                    DisaStep _,
                    HangupStep _ -> "";
        };
    }

    private String target(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson person -> names.person(person.person());
            case RingTarget.OfGroup group -> names.group(group.group());
            case RingTarget.OfExtension extension -> extension.extension();
            case RingTarget.OfPhone phone -> ShownNumber.of(phone.number());
            case RingTarget.OfSip sip -> sip.address().value();
            case RingTarget.OfDuty duty -> names.rota(duty.rota());
            case RingTarget.OfVariable named -> named.variable();
        };
    }

    /// What the step does, without a capital and without a full stop: it stands behind a colon too.
    String sentence(Step step) {
        return switch (step) {
            case PlayStep play -> voice.play(prompt(play.prompt()));
            case MenuStep menu -> menu(menu);
            case ScheduleStep schedule -> voice.schedule(voice.quoted(names.calendar(schedule.calendar())));
            case RingStep ring -> ring(ring);
            case QueueStep queue ->
                voice.queue(voice.quoted(names.queue(queue.queue())), prompt(queue.greeting()), queue.maxWaitSeconds())
                        + voice.skilled(skills(queue.skills()))
                        + voice.knownFirst(queue.lastAgentDays() == null ? 0 : queue.lastAgentDays())
                        + callBack(queue.callBack());
            case VoicemailStep voicemail -> voicemail(voicemail);
            case CallerStep _ -> voice.caller();
            case SchemeStep sub -> voice.subScheme(voice.quoted(names.scheme(sub.scheme())));
            case LastAgentStep last ->
                voice.lastAgent(
                        last.group() == null ? "" : voice.quoted(names.group(last.group())),
                        last.days(),
                        voice.contacts(last.contacts()),
                        last.timeoutSeconds());
            case CrmOwnerStep crm ->
                voice.crmOwner(
                        voice.quoted(names.connection(crm.connection())),
                        crm.order(),
                        crm.waitSeconds(),
                        voice.contacts(crm.contacts()),
                        crm.timeoutSeconds());
            case WebhookStep webhook ->
                voice.webhook(
                        host(webhook.url()),
                        webhook.waitSeconds(),
                        webhook.field() == null ? "" : webhook.field(),
                        List.copyOf(webhook.variables().keySet()));
            case DialledStep dialled ->
                voice.dialled() + ": "
                        + dialled.groups().stream()
                                .map(group ->
                                        voice.quoted(group.name()) + " (" + String.join(", ", group.numbers()) + ")")
                                .collect(Collectors.joining(", "));
            case SplitStep split ->
                voice.split(split.parts().stream()
                        .map(part -> voice.quoted(part.name()) + " " + part.percent() + " %")
                        .toList());
            case AskStep ask ->
                voice.ask(prompt(ask.prompt()), ask.variable(), ask.minDigits(), ask.maxDigits(), ask.attempts());
            case SetStep set -> voice.set(parts(set));
            case CallbackStep callback ->
                voice.callback(
                        prompt(callback.prompt()),
                        callback.key(),
                        callback.calendar() == null ? "" : voice.quoted(names.calendar(callback.calendar())));
            case TransferStep transfer -> transfer(transfer);
            case RecordStep recording -> voice.recording(recording.mode(), prompt(recording.announcement()));
            case NotifyStep notify -> voice.notice(whom(notify), notify.text().text());
            case DisaStep disa -> voice.disa(disa.attempts(), disa.allowed());
            case EndStep end -> voice.end(end.name());
            case HangupStep hangup -> voice.hangup(hangup.cause(), prompt(hangup.goodbye()));
        };
    }

    private String menu(MenuStep menu) {
        var direct = menu.direct() == null ? "" : voice.directDial(menu.direct().timeoutSeconds());
        var directory = menu.directory() == null ? "" : directory(menu.directory());
        return voice.menu(prompt(menu.prompt()), menu.waitSeconds(), menu.attempts()) + direct + directory;
    }

    private String directory(NameDirectory directory) {
        var group = directory.group() == null ? "" : voice.quoted(names.group(directory.group()));
        return voice.nameDirectory(directory.key(), group, directory.timeoutSeconds());
    }

    private String ring(RingStep ring) {
        var confirm =
                ring.confirm() == null ? "" : voice.confirmed(ring.confirm().phones());
        return voice.ring(ring.strategy(), rung(ring), ring.rounds()) + confirm + shown(ring.shown());
    }

    private String shown(@Nullable CallerShown shown) {
        return shown == null
                ? ""
                : voice.shown(
                        shown.number(), shown.name() == null ? "" : shown.name().text());
    }

    private String transfer(TransferStep transfer) {
        return voice.transfer(target(transfer.target()), transfer.timeoutSeconds()) + shown(transfer.shown());
    }

    private String target(TransferTarget target) {
        return switch (target) {
            case TransferTarget.ToExtension(var extension) -> voice.toExtension(extension);
            case TransferTarget.ToPhone(var number) -> ShownNumber.of(number);
            case TransferTarget.ToSip(var address) -> address.value();
            case TransferTarget.ToVariable(var variable) -> voice.toVariable(variable);
        };
    }

    private List<String> parts(SetStep set) {
        var parts = new ArrayList<String>();
        if (set.topic() != null) {
            parts.add(
                    voice.setPart(CallVariables.TOPIC, voice.quoted(set.topic().text())));
        }
        if (set.language() != null) {
            parts.add(voice.setPart(CallVariables.LANGUAGE, voice.languageName(set.language())));
        }
        if (set.priority() != null) {
            parts.add(voice.setPart(CallVariables.PRIORITY, set.priority().toString()));
        }
        if (set.callerClass() != null) {
            parts.add(voice.setPart(CallVariables.CALLER_CLASS, voice.quoted(set.callerClass())));
        }
        if (!set.tags().isEmpty()) {
            parts.add(voice.setPart("tags", String.join(", ", set.tags())));
        }
        set.variables().forEach((name, value) -> parts.add(voice.setPart(name, voice.quoted(value.text()))));
        return parts;
    }

    private List<String> whom(NotifyStep notify) {
        return Stream.concat(notify.people().stream().map(names::person), notify.emails().stream())
                .toList();
    }

    /// What a person recognises of an address: the part between the slashes.
    private static String host(String url) {
        var from = url.indexOf("://");
        var rest = from < 0 ? url : url.substring(from + 3);
        var end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private List<String> rung(RingStep ring) {
        return ring.targets().stream().map(this::rung).toList();
    }

    private String rung(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson(var person, var order, int seconds) ->
                voice.rungPerson(names.person(person), voice.contacts(order), seconds);
            case RingTarget.OfGroup(var group, var order, int seconds, var days) ->
                voice.rungGroup(voice.quoted(names.group(group)), voice.contacts(order), seconds)
                        + voice.lastAgentFirst(days == null ? 0 : days);
            case RingTarget.OfExtension(var extension, int seconds) -> voice.rungExtension(extension, seconds);
            case RingTarget.OfPhone(var number, int seconds) -> voice.rungPhone(ShownNumber.of(number), seconds);
            case RingTarget.OfSip(var address, int seconds) -> voice.rungSip(address.value(), seconds);
            case RingTarget.OfDuty(var rota, var order, int seconds) ->
                voice.rungDuty(voice.quoted(names.rota(rota)), voice.contacts(order), seconds);
            case RingTarget.OfVariable(var variable, int seconds) -> voice.rungVariable(variable, seconds);
        };
    }

    private static List<String> skills(Map<String, Integer> skills) {
        return skills.entrySet().stream()
                .map(skill -> skill.getKey() + " " + skill.getValue())
                .toList();
    }

    private String voicemail(VoicemailStep voicemail) {
        var mailbox = voicemail.mailbox() == null ? "" : names.person(voicemail.mailbox());
        return voice.voicemail(prompt(voicemail.greeting()), mailbox, voicemail.limitSeconds());
    }

    private String prompt(@Nullable Prompt prompt) {
        return prompt == null ? "" : voice.quoted(names.prompt(prompt));
    }

    /// What a caller did who left by this exit, in the past tense: "nobody answered".
    String exit(Step step, String exit) {
        return voice.exit(step.kind(), exit, exitName(step, exit));
    }

    private String exitName(Step step, String exit) {
        return switch (step) {
            case CallerStep caller
            when lists(caller).contains(exit) -> voice.quoted(names.list(new CallerListId(exit)));
            case WebhookStep webhook -> voice.quoted(answer(webhook, exit));
            case CallerStep _ -> voice.quoted(CallerStep.withoutClass(exit));
            case ScheduleStep _, SchemeStep _, DialledStep _, SplitStep _ -> voice.quoted(exit);
            case MenuStep menu -> key(menu.keys(), exit);
            case QueueStep queue -> key(queue.keys(), exit);
            case PlayStep _,
                    RingStep _,
                    VoicemailStep _,
                    LastAgentStep _,
                    CrmOwnerStep _,
                    AskStep _,
                    SetStep _,
                    CallbackStep _,
                    TransferStep _,
                    RecordStep _,
                    NotifyStep _,
                    DisaStep _,
                    EndStep _,
                    HangupStep _ -> exit;
        };
    }

    private String callBack(QueueStep.@Nullable CallBack offer) {
        var calendar = offer == null ? null : offer.calendar();
        return voice.callBackByKey(
                offer == null ? "" : offer.key(), calendar == null ? "" : voice.quoted(names.calendar(calendar)));
    }

    private static String answer(WebhookStep webhook, String exit) {
        return webhook.answers().stream()
                .filter(answer -> answer.value().equals(exit) && !answer.label().isBlank())
                .findFirst()
                .map(WebhookStep.Answer::label)
                .orElse(exit);
    }

    private static List<String> lists(CallerStep caller) {
        return caller.lists().stream().map(CallerListId::value).toList();
    }

    private static String key(List<MenuKey> keys, String exit) {
        return keys.stream()
                .filter(key -> key.key().equals(exit))
                .map(MenuKey::label)
                .filter(label -> label != null && !label.isBlank())
                .findFirst()
                .map(label -> exit + " (" + label + ")")
                .orElse(exit);
    }

    /// An exit with what it stands for: "hours “work” (Mon–Fri 09:00–18:00)".
    String exitInFull(Step step, String exit) {
        var hours = step instanceof ScheduleStep schedule ? new Hours(tenant, voice).of(schedule.calendar(), exit) : "";
        return hours.isEmpty() ? exit(step, exit) : exit(step, exit) + " (" + hours + ")";
    }
}
