package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Skills;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StepNature;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.run.OpeningHours;

/// All ways on from each kind of step: the one place in which the verifier knows what a step does. A scheme that is run
/// has none here: [Spread] knows where it comes out.
final class Ways {
    static final String KEYS = "0123456789*#";

    private final World world;
    private final Scheme drawn;
    private final PlanScheme scheme;
    private final Map<StepId, Integer> places = new HashMap<>();

    Ways(World world, Scheme drawn, PlanScheme scheme) {
        this.world = world;
        this.drawn = drawn;
        this.scheme = scheme;
        drawn.steps().forEach(step -> places.put(step.id(), places.size()));
    }

    List<Way> of(int index) {
        var step = drawn.steps().get(index);
        return switch (scheme.steps().get(index)) {
            case PlanStep.Play play ->
                List.of(new Way(
                        PlayStep.DONE,
                        play.done(),
                        world.all(),
                        Way.Taken.BY_ITSELF,
                        new Way.Deed.Nothing(),
                        Mood.Change.SPEAKS,
                        Pace.of(play.prompt())));
            case PlanStep.Menu menu -> ofMenu(menu, step);
            case PlanStep.Schedule schedule -> ofSchedule(schedule);
            case PlanStep.Ring ring -> ofRing(ring, step);
            case PlanStep.Queue queue -> ofQueue(queue, step);
            case PlanStep.Voicemail voicemail -> ofVoicemail(voicemail);
            case PlanStep.Caller caller -> ofCaller(caller);
            case PlanStep.Ask ask ->
                natural(
                        step,
                        exit -> switch (exit) {
                            case AskStep.DONE -> Way.Taken.BY_CALLER;
                            case AskStep.NO_INPUT -> Way.Taken.BY_ITSELF;
                            default -> Way.Taken.BY_MISTAKE;
                        },
                        exit -> new Way.Deed.Presses(
                                switch (exit) {
                                    case AskStep.DONE -> List.of("1".repeat(ask.maxDigits()));
                                    case AskStep.NO_INPUT -> Collections.nCopies(ask.attempts(), "");
                                    default -> Collections.nCopies(ask.attempts(), "*");
                                }),
                        _ -> Mood.Change.ASKS);
            case PlanStep.Callback callback ->
                natural(
                        step,
                        exit -> exit.equals(CallbackStep.ACCEPTED) ? Way.Taken.BY_CALLER : Way.Taken.BY_ITSELF,
                        exit -> new Way.Deed.Presses(List.of(exit.equals(CallbackStep.ACCEPTED) ? callback.key() : "")),
                        exit -> exit.equals(CallbackStep.ACCEPTED) ? Mood.Change.SERVES : Mood.Change.ASKS);
            case PlanStep.Transfer transfer ->
                natural(
                        step,
                        _ -> Way.Taken.BY_ITSELF,
                        exit -> new Way.Deed.Phones(
                                transfer.waves().stream().flatMap(List::stream).toList(), outcome(exit)),
                        _ -> Mood.Change.ASKS);
            case PlanStep.Disa _ ->
                natural(
                        step,
                        exit -> exit.equals(DisaStep.DENIED) ? Way.Taken.BY_ITSELF : Way.Taken.BY_CALLER,
                        _ -> new Way.Deed.Nothing(),
                        _ -> Mood.Change.ASKS);
            case PlanStep.Recording recording ->
                natural(
                        step,
                        _ -> Way.Taken.BY_ITSELF,
                        _ -> new Way.Deed.Nothing(),
                        _ -> recording.announcement() == null ? Mood.Change.SAME : Mood.Change.SPEAKS);
            case PlanStep.LastAgent _, PlanStep.CrmOwner _ ->
                natural(step, _ -> Way.Taken.BY_ITSELF, Ways::ofSomebody, _ -> Mood.Change.ASKS);
            case PlanStep.Webhook _, PlanStep.Dialled _, PlanStep.Split _, PlanStep.Set _, PlanStep.Notify _ ->
                natural(step, _ -> Way.Taken.BY_ITSELF, _ -> new Way.Deed.Nothing(), _ -> Mood.Change.SAME);
            case PlanStep.SubScheme _, PlanStep.End _, PlanStep.Hangup _ -> List.of();
        };
    }

    /// Ways of which the step's nature says how long they take: an upper bound, in every case, whatever happened
    /// before.
    private List<Way> natural(
            Step step,
            Function<String, Way.Taken> taken,
            Function<String, Way.Deed> deed,
            Function<String, Mood.Change> mood) {
        return StepNature.of(world.tenant(), step).ways().stream()
                .map(way -> new Way(
                        way.exit(),
                        next(step, way.exit()),
                        isChosen(step, way.exit()) ? world.all() : Cases.NONE,
                        taken.apply(way.exit()),
                        deed.apply(way.exit()),
                        mood.apply(way.exit()),
                        way.longestMillis()))
                .toList();
    }

    private int next(Step step, String exit) {
        var target = step.exits().get(exit);
        return target == null ? PlanStep.GOODBYE : places.getOrDefault(target, PlanStep.GOODBYE);
    }

    /// A part of no per cent gets nobody.
    private static boolean isChosen(Step step, String exit) {
        return !(step instanceof SplitStep split)
                || split.parts().stream().anyMatch(part -> part.name().equals(exit) && part.percent() > 0);
    }

    /// Whoever is found is rung: by which phones, no drawing says.
    private static Way.Deed ofSomebody(String exit) {
        return exit.equals(LastAgentStep.UNKNOWN) || exit.equals(CrmOwnerStep.UNKNOWN)
                ? new Way.Deed.Nothing()
                : new Way.Deed.Phones(List.of(), Way.Outcome.SILENT);
    }

    private static Way.Outcome outcome(String exit) {
        return switch (exit) {
            case TransferStep.BUSY -> Way.Outcome.BUSY;
            case TransferStep.UNREACHABLE -> Way.Outcome.UNREACHABLE;
            default -> Way.Outcome.SILENT;
        };
    }

    /// Where a menu rings people by their extension or name, its nature knows how long that takes.
    private List<Way> ofMenu(PlanStep.Menu menu, Step step) {
        var unanswered = menu.unanswered();
        if (menu.people() == null || unanswered == null) {
            return ofMenu(menu);
        }
        var longest = StepNature.of(world.tenant(), step).longestMillis();
        var ways = new ArrayList<>(
                ofMenu(menu).stream().map(way -> way.lasting(longest)).toList());
        ways.add(new Way(
                MenuStep.EXTENSION_UNANSWERED,
                unanswered,
                world.all(),
                Way.Taken.BY_CALLER,
                new Way.Deed.Nothing(),
                Mood.Change.ASKS,
                longest));
        return ways;
    }

    private List<Way> ofMenu(PlanStep.Menu menu) {
        var wrong = KEYS.chars()
                .filter(key -> menu.keys().indexOf(key) < 0)
                .mapToObj(Character::toString)
                .findFirst();
        var ways = new ArrayList<Way>();
        ways.add(asked(menu, MenuStep.NO_INPUT, menu.noInput(), Way.Taken.BY_ITSELF, "", wrong));
        for (int i = 0; i < menu.keys().length(); i++) {
            var key = menu.keys().substring(i, i + 1);
            ways.add(asked(menu, key, menu.next().get(i), Way.Taken.BY_CALLER, key, wrong));
        }
        wrong.ifPresent(key ->
                ways.add(asked(menu, MenuStep.WRONG_INPUT, menu.wrongInput(), Way.Taken.BY_MISTAKE, key, wrong)));
        return ways;
    }

    /// The last attempt decides; before it a caller can be silent, or press a wrong key and be told so.
    ///
    /// @param last what is pressed in the last attempt
    private Way asked(PlanStep.Menu menu, String exit, int next, Way.Taken taken, String last, Optional<String> wrong) {
        var prompt = Pace.of(menu.prompt());
        var press = Math.min(Pace.PRESS_MILLIS, menu.waitMillis());
        long silence = menu.waitMillis();
        var mistake = wrong.isPresent() ? press + Pace.STOCK_PHRASE_MILLIS : 0;
        var before = menu.attempts() - 1;
        var millis = before * (prompt + Math.max(silence, mistake)) + prompt + (last.isEmpty() ? silence : press);
        var dawdling = new ArrayList<>(Collections.nCopies(before, mistake > silence ? wrong.orElse("") : ""));
        dawdling.add(last);
        var plain = taken == Way.Taken.BY_CALLER ? List.of(last) : Collections.nCopies(menu.attempts(), last);
        return new Way(
                exit,
                next,
                world.all(),
                taken,
                new Way.Deed.Presses(plain),
                new Way.Deed.Presses(dawdling),
                Mood.Change.ASKS,
                millis);
    }

    private List<Way> ofSchedule(PlanStep.Schedule schedule) {
        var rows = world.plan().calendars().get(schedule.calendar()).intervals();
        var ways = new ArrayList<Way>();
        for (int row = 0; row < rows.size(); row++) {
            ways.add(at(schedule, row, rows.get(row).name(), schedule.next().get(row)));
        }
        ways.add(at(schedule, OpeningHours.HOLIDAY, ScheduleStep.HOLIDAY, schedule.holiday()));
        ways.add(at(schedule, OpeningHours.CLOSED, ScheduleStep.CLOSED, schedule.closed()));
        return ways;
    }

    private Way at(PlanStep.Schedule schedule, int answer, String exit, int next) {
        return chosen(exit, next, world.whenCalendarSays(schedule.calendar(), answer));
    }

    private List<Way> ofCaller(PlanStep.Caller caller) {
        var ways = new ArrayList<Way>();
        var hidden = world.whenHidden();
        var shown = world.whenShown();
        for (int i = 0; i < caller.lists().size(); i++) {
            CallerList list = world.plan().callerLists().get(caller.lists().get(i));
            var held = shown.and(world.whenInList(caller.lists().get(i)));
            ways.add(chosen(list.id().value(), caller.next().get(i), held));
            shown = world.tellsCallersApart() ? shown.without(held) : shown;
        }
        for (int i = 0; i < caller.classes().size(); i++) {
            var given = caller.classes().get(i);
            var next = caller.next().get(caller.lists().size() + i);
            ways.add(chosen(CallerStep.classExit(given), next, world.gives(given) ? hidden.or(shown) : Cases.NONE));
        }
        ways.add(chosen(CallerStep.HIDDEN, caller.hidden(), hidden));
        ways.add(chosen(CallerStep.OTHER, caller.other(), shown));
        return ways;
    }

    private static Way chosen(String exit, int next, Cases when) {
        return new Way(exit, next, when, Way.Taken.BY_ITSELF, new Way.Deed.Nothing(), Mood.Change.SAME, 0);
    }

    /// Where chance, duty or a talk of yesterday choose who rings, or phones are asked to confirm, the step's nature
    /// knows how long that takes.
    private List<Way> ofRing(PlanStep.Ring ring, Step step) {
        if (ring.choice() == null && ring.manner() == null) {
            return ofRing(ring);
        }
        var legs = ring.waves().stream().flatMap(List::stream).toList();
        return natural(
                        step,
                        _ -> Way.Taken.BY_ITSELF,
                        exit -> new Way.Deed.Phones(legs, outcome(exit)),
                        _ -> Mood.Change.ASKS)
                .stream()
                .map(this::withReserve)
                .toList();
    }

    private Way withReserve(Way way) {
        return way.exit().equals(RingStep.UNREACHABLE) && way.next() == PlanStep.GOODBYE
                ? way.lasting(way.millis() + world.reserveMillis(scheme))
                : way;
    }

    private List<Way> ofRing(PlanStep.Ring ring) {
        var legs = ring.waves().stream().flatMap(List::stream).toList();
        var longest = ring.rounds() * ring.waves().stream().mapToLong(Pace::of).sum();
        var ways = new ArrayList<Way>();
        if (!legs.isEmpty()) {
            ways.add(rung(RingStep.NOT_ANSWERED, ring.notAnswered(), legs, Way.Outcome.SILENT, longest));
            // Who declines at the last moment is busy too.
            ways.add(rung(RingStep.BUSY, ring.busy(), legs, Way.Outcome.BUSY, longest));
        }
        ways.add(unreachable(ring, legs, longest));
        return ways;
    }

    /// Where the drawing leads nowhere, the reserve rings, and then the call is over. That a phone is away may be known
    /// only when it never said that it rings.
    private Way unreachable(PlanStep.Ring ring, List<PlanLeg> legs, long longest) {
        return withReserve(rung(RingStep.UNREACHABLE, ring.unreachable(), legs, Way.Outcome.UNREACHABLE, longest));
    }

    private Way rung(String exit, int next, List<PlanLeg> legs, Way.Outcome outcome, long millis) {
        var deed = new Way.Deed.Phones(legs, outcome);
        return new Way(exit, next, world.all(), Way.Taken.BY_ITSELF, deed, Mood.Change.ASKS, millis);
    }

    /// No drawing says who else waits, or who is at work.
    private List<Way> ofQueue(PlanStep.Queue queue, Step step) {
        var legs = world.plan().queues().get(queue.queue()).members().stream()
                .filter(member -> Skills.fit(member.skills(), queue.skills()))
                .flatMap(member -> member.waves().stream())
                .flatMap(List::stream)
                .toList();
        return natural(
                        step,
                        exit -> queue.keys().contains(exit) ? Way.Taken.BY_CALLER : Way.Taken.BY_ITSELF,
                        exit -> queue.keys().contains(exit)
                                ? new Way.Deed.Presses(List.of(exit))
                                : new Way.Deed.Phones(
                                        legs,
                                        exit.equals(QueueStep.UNREACHABLE)
                                                ? Way.Outcome.UNREACHABLE
                                                : Way.Outcome.SILENT),
                        _ -> Mood.Change.ASKS)
                .stream()
                .map(this::withReserve)
                .toList();
    }

    private List<Way> ofVoicemail(PlanStep.Voicemail voicemail) {
        var greeting = Pace.of(voicemail.greeting()) + Pace.BEEP_MILLIS;
        var limit = voicemail.limitSeconds() * 1_000L;
        var nothing = new Way(
                VoicemailStep.NOTHING,
                voicemail.nothing(),
                world.all(),
                Way.Taken.BY_ITSELF,
                new Way.Deed.Speaks(false),
                Mood.Change.ASKS,
                greeting + Math.min(limit, Pace.SILENCE_MILLIS));
        var left = new Way(
                VoicemailStep.LEFT,
                voicemail.left(),
                world.all(),
                Way.Taken.BY_SPEAKING,
                new Way.Deed.Speaks(true),
                Mood.Change.SERVES,
                greeting + Math.min(limit, Pace.MESSAGE_MILLIS + Pace.SILENCE_MILLIS));
        return List.of(nothing, left);
    }
}
