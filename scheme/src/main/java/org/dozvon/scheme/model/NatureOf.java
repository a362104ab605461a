package org.dozvon.scheme.model;

import java.util.List;
import java.util.Set;

/// Works out a step's nature. Sums are upper bounds: each question is heard to its end, each phone rings
/// its time.
final class NatureOf {
    /// A stock phrase is shorter.
    static final long PHRASE_MILLIS = 6_000;

    private static final long BEEP_MILLIS = 1_000;

    /// Between two digits of an extension or a name.
    private static final long BETWEEN_DIGITS_MILLIS = 2_000;

    private static final int DIGITS = 15;

    private final Tenant tenant;
    private final RingTimes rings;

    NatureOf(Tenant tenant) {
        this.tenant = tenant;
        this.rings = new RingTimes(tenant);
    }

    StepNature step(Step step) {
        return switch (step) {
            case PlayStep play -> passing(step, millis(play.prompt()));
            case MenuStep menu -> menu(menu);
            case ScheduleStep _, CallerStep _, DialledStep _, SplitStep _, SetStep _, NotifyStep _, SchemeStep _ ->
                passing(step, 0);
            case RingStep ring -> ring(ring);
            case QueueStep queue -> queue(queue);
            case VoicemailStep voicemail ->
                new StepNature(waiting(step, voicemail(voicemail)), Set.of(StepNature.End.VOICEMAIL));
            case LastAgentStep last ->
                person(step, LastAgentStep.UNKNOWN, 0, rings.millis(last.contacts(), last.timeoutSeconds()));
            case CrmOwnerStep crm ->
                person(
                        step,
                        CrmOwnerStep.UNKNOWN,
                        crm.waitSeconds() * 1_000L,
                        rings.millis(crm.contacts(), crm.timeoutSeconds()));
            case WebhookStep webhook -> passing(step, webhook.waitSeconds() * 1_000L);
            case AskStep ask -> new StepNature(waiting(step, asked(ask)), Set.of());
            case CallbackStep callback -> callback(callback);
            case TransferStep transfer -> transfer(transfer);
            case RecordStep recording ->
                passing(step, recording.announcement() == null ? 0 : millis(recording.announcement()));
            case DisaStep disa -> new StepNature(waiting(step, disa(disa)), Set.of(StepNature.End.PERSON));
            case EndStep _ -> new StepNature(List.of(), Set.of());
            case HangupStep _ -> new StepNature(List.of(), Set.of(StepNature.End.GOODBYE));
        };
    }

    private StepNature passing(Step step, long millis) {
        return new StepNature(ways(step, false, millis), Set.of());
    }

    private List<StepNature.Way> waiting(Step step, long millis) {
        return ways(step, true, millis);
    }

    private List<StepNature.Way> ways(Step step, boolean waits, long millis) {
        return StepExits.of(tenant, step).stream()
                .map(exit -> new StepNature.Way(exit, waits, millis))
                .toList();
    }

    private StepNature menu(MenuStep menu) {
        var asking = millis(menu.prompt()) + menu.waitSeconds() * 1_000L + PHRASE_MILLIS;
        var ringing = Math.max(
                menu.direct() == null
                        ? 0
                        : rings.millis(menu.direct().contacts(), menu.direct().timeoutSeconds()),
                menu.directory() == null
                        ? 0
                        : rings.millis(
                                menu.directory().contacts(), menu.directory().timeoutSeconds()));
        var digits = menu.ringsPeople() ? DIGITS * BETWEEN_DIGITS_MILLIS : 0;
        var spelling = menu.directory() == null ? 0 : 2 * PHRASE_MILLIS + DIGITS * BETWEEN_DIGITS_MILLIS;
        var all = menu.attempts() * (asking + digits + spelling) + ringing;
        return new StepNature(waiting(menu, all), menu.ringsPeople() ? Set.of(StepNature.End.PERSON) : Set.of());
    }

    private StepNature ring(RingStep ring) {
        var longest = rings.millis(ring);
        return new StepNature(ringing(ring, RingStep.UNREACHABLE, longest), Set.of(StepNature.End.PERSON));
    }

    /// Whoever cannot wait, or whom nobody can answer, goes on at once. A call that rings when the time is up rings on.
    private StepNature queue(QueueStep queue) {
        var greeting = queue.greeting() == null ? 0 : millis(queue.greeting());
        var longest = greeting + queue.maxWaitSeconds() * 1_000L + rings.millis(queue);
        var ways = StepExits.of(tenant, queue).stream()
                .map(exit -> switch (exit) {
                    case QueueStep.FULL -> new StepNature.Way(exit, false, greeting);
                    case QueueStep.NOBODY_ON_DUTY, QueueStep.UNREACHABLE -> new StepNature.Way(exit, false, longest);
                    default -> new StepNature.Way(exit, true, longest);
                })
                .toList();
        return new StepNature(
                ways,
                queue.callBack() == null
                        ? Set.of(StepNature.End.PERSON)
                        : Set.of(StepNature.End.PERSON, StepNature.End.CALLBACK));
    }

    private StepNature transfer(TransferStep transfer) {
        var longest = transfer.timeoutSeconds() * 1_000L;
        return new StepNature(ringing(transfer, TransferStep.UNREACHABLE, longest), Set.of(StepNature.End.PERSON));
    }

    /// Phones that are away take no time, but for those of whom that is only known when they never said that they ring.
    private List<StepNature.Way> ringing(Step step, String unreachable, long longest) {
        return StepExits.of(tenant, step).stream()
                .map(exit -> new StepNature.Way(exit, !exit.equals(unreachable), longest))
                .toList();
    }

    /// A person is looked for, then rung. Their phones may be away, so neither way is sure to have waited.
    private StepNature person(Step step, String unknown, long lookingMillis, long ringingMillis) {
        var ways = StepExits.of(tenant, step).stream()
                .map(exit -> new StepNature.Way(
                        exit, false, exit.equals(unknown) ? lookingMillis : lookingMillis + ringingMillis))
                .toList();
        return new StepNature(ways, Set.of(StepNature.End.PERSON));
    }

    private long voicemail(VoicemailStep voicemail) {
        return millis(voicemail.greeting()) + BEEP_MILLIS + voicemail.limitSeconds() * 1_000L;
    }

    private long asked(AskStep ask) {
        var once = millis(ask.prompt())
                + ask.waitSeconds() * 1_000L
                + ask.maxDigits() * BETWEEN_DIGITS_MILLIS
                + PHRASE_MILLIS;
        return ask.attempts() * once;
    }

    /// A hidden number declines at once.
    private StepNature callback(CallbackStep callback) {
        var asked = millis(callback.prompt()) + callback.waitSeconds() * 1_000L;
        return new StepNature(
                List.of(
                        new StepNature.Way(CallbackStep.ACCEPTED, true, asked + PHRASE_MILLIS),
                        new StepNature.Way(CallbackStep.DECLINED, false, asked)),
                Set.of(StepNature.End.CALLBACK));
    }

    private long disa(DisaStep disa) {
        var asking = millis(disa.prompt()) + DIGITS * BETWEEN_DIGITS_MILLIS + 2 * PHRASE_MILLIS;
        return (disa.attempts() + 1) * asking + disa.timeoutSeconds() * 1_000L;
    }

    private long millis(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Stock _ -> PHRASE_MILLIS;
            case Prompt.Uploaded(var id) ->
                tenant.sounds().stream()
                        .filter(sound -> sound.id().equals(id))
                        .mapToLong(Sound::durationMillis)
                        .findFirst()
                        .orElse(PHRASE_MILLIS);
        };
    }
}
