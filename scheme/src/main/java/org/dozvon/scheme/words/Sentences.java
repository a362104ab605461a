package org.dozvon.scheme.words;

import java.util.List;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.VoicemailStep;
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
            case ScheduleStep schedule -> names.calendar(schedule.calendar());
            case SchemeStep sub -> names.scheme(sub.scheme());
            case EndStep end -> end.name();
            case VoicemailStep voicemail when voicemail.mailbox() != null -> names.person(voicemail.mailbox());
            case PlayStep _, MenuStep _, VoicemailStep _, CallerStep _, HangupStep _ -> "";
        };
    }

    private String target(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson person -> names.person(person.person());
            case RingTarget.OfGroup group -> names.group(group.group());
            case RingTarget.OfExtension extension -> extension.extension();
            case RingTarget.OfPhone phone -> ShownNumber.of(phone.number());
        };
    }

    /// What the step does, without a capital and without a full stop: it stands behind a colon too.
    String sentence(Step step) {
        return switch (step) {
            case PlayStep play -> voice.play(prompt(play.prompt()));
            case MenuStep menu -> voice.menu(prompt(menu.prompt()), menu.waitSeconds(), menu.attempts());
            case ScheduleStep schedule -> voice.schedule(voice.quoted(names.calendar(schedule.calendar())));
            case RingStep ring -> voice.ring(ring.strategy(), rung(ring), ring.rounds());
            case VoicemailStep voicemail -> voicemail(voicemail);
            case CallerStep _ -> voice.caller();
            case SchemeStep sub -> voice.subScheme(voice.quoted(names.scheme(sub.scheme())));
            case EndStep end -> voice.end(end.name());
            case HangupStep hangup -> voice.hangup(hangup.cause(), prompt(hangup.goodbye()));
        };
    }

    private List<String> rung(RingStep ring) {
        return ring.targets().stream().map(this::rung).toList();
    }

    private String rung(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson(var person, var order, int seconds) ->
                voice.rungPerson(names.person(person), voice.contacts(order), seconds);
            case RingTarget.OfGroup(var group, var order, int seconds) ->
                voice.rungGroup(voice.quoted(names.group(group)), voice.contacts(order), seconds);
            case RingTarget.OfExtension(var extension, int seconds) -> voice.rungExtension(extension, seconds);
            case RingTarget.OfPhone(var number, int seconds) -> voice.rungPhone(ShownNumber.of(number), seconds);
        };
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
            case ScheduleStep _, SchemeStep _, CallerStep _ -> voice.quoted(exit);
            case MenuStep menu -> key(menu, exit);
            case PlayStep _, RingStep _, VoicemailStep _, EndStep _, HangupStep _ -> exit;
        };
    }

    private static List<String> lists(CallerStep caller) {
        return caller.lists().stream().map(CallerListId::value).toList();
    }

    private static String key(MenuStep menu, String exit) {
        return menu.keys().stream()
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
