package org.dozvon.scheme.verify;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.dozvon.scheme.check.Edit;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Fix;
import org.dozvon.scheme.check.Fixes;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Steps;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.jspecify.annotations.Nullable;

/// How long a caller can wait, be rung for without an answer, and hear nothing.
final class Waits {
    /// Nobody holds on longer; most give up after a third of it.
    static final Duration LONGEST = Duration.ofMinutes(10);

    /// ITU-T Q.118 lets a network end a call that rings unanswered for two minutes, and many do.
    static final Duration CARRIERS_RING = Duration.ofMinutes(2);

    /// After this long without a sound a caller believes that the line is dead.
    static final Duration SILENCE = Duration.ofSeconds(10);

    private Waits() {}

    /// Until somebody could have answered at the latest, until a message can be left, or until the end.
    static @Nullable LongestWait look(Scene scene) {
        silence(scene);
        if (EndlessCircles.isAnywhere(scene)) {
            return null;
        }
        carriers(scene);
        var worst = worst(scene, Way::millis, step -> step instanceof PlanStep.Voicemail);
        return worst == null ? null : told(scene, worst);
    }

    private record Worst(Longest.Path path, int one) {}

    private static @Nullable Worst worst(Scene scene, ToLongFunction<Way> lasts, Predicate<PlanStep> ends) {
        Worst worst = null;
        for (var one : scene.spread().typical(scene.scheme())) {
            var path = new Longest(scene.spread(), one, lasts, ends).of(scene.scheme());
            if (path != null && (worst == null || path.millis() > worst.path().millis())) {
                worst = new Worst(path, one);
            }
        }
        return worst;
    }

    private static LongestWait told(Scene scene, Worst worst) {
        var path = worst.path();
        var wait = Duration.ofMillis(path.millis());
        var example = example(scene, worst);
        var last = scene.tenant().schemes().get(path.scheme()).steps().get(path.last());
        var where = scene.spread().step(path.scheme(), path.last()) instanceof PlanStep.Voicemail;
        var russian = "Дольше всего звонящий ждёт " + Spans.russian(wait)
                + (where ? " — до «" + scene.title(last, Language.RUSSIAN) + "»." : " — до конца звонка.");
        var english = "A caller waits at most " + Spans.english(wait)
                + (where ? " before “" + scene.title(last, Language.ENGLISH) + "”." : " before the call ends.");
        if (wait.compareTo(LONGEST) > 0) {
            scene.found(
                    Severity.WARNING,
                    longestAt(scene, path.ways()),
                    null,
                    "wait-too-long",
                    russian + " Столько никто не ждёт: сократите время звонков или число кругов.",
                    english + " Nobody holds on that long: shorten the ringing or the rounds.",
                    example,
                    null);
        }
        return new LongestWait(wait, russian, english, example);
    }

    /// The step of the drawing at which most of the time goes by; null when that is inside another scheme.
    private static @Nullable Step longestAt(Scene scene, List<Way> ways) {
        var longest = ways.stream().max(Comparator.comparingLong(Way::millis)).orElse(null);
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            if (scene.ways(step).stream().anyMatch(way -> way.equals(longest))) {
                return scene.step(step);
            }
        }
        return null;
    }

    private static @Nullable Example example(Scene scene, Worst worst) {
        var millis = worst.path().millis();
        return scene.witness()
                .of(
                        worst.one(),
                        worst.path().ways().stream().map(Way::slowly).toList(),
                        trail -> happensAt(trail, millis));
    }

    private static boolean happensAt(Trail trail, long millis) {
        return trail.events().stream().anyMatch(event -> event.atMillis() == millis) || trail.waitMillis() == millis;
    }

    /// Ringing before anything was played: the line is not answered yet, so the caller's network counts.
    private static void carriers(Scene scene) {
        var worst =
                worst(scene, way -> way.deed() instanceof Way.Deed.Phones ? way.millis() : 0, Waits::answersTheLine);
        if (worst == null || worst.path().millis() <= CARRIERS_RING.toMillis()) {
            return;
        }
        var rung = Duration.ofMillis(worst.path().millis());

        scene.found(
                Severity.WARNING,
                longestAt(scene, worst.path().ways()),
                null,
                "ring-unanswered-too-long",
                "Звонящий слышит гудки " + Spans.russian(rung)
                        + " подряд, а его оператор обрывает неотвеченный вызов через 2 минуты. "
                        + "Поставьте перед звонком приветствие: тогда вызов считается отвеченным.",
                "The caller hears ringing for " + Spans.english(rung)
                        + ", but networks end a call that nobody answers after 2 minutes. "
                        + "Play a greeting before the ringing: then the call counts as answered.",
                example(scene, worst),
                greetingFirst(scene));
    }

    private static boolean answersTheLine(PlanStep step) {
        return switch (step) {
            case PlanStep.Play _,
                    PlanStep.Menu _,
                    PlanStep.Queue _,
                    PlanStep.Voicemail _,
                    PlanStep.Ask _,
                    PlanStep.Callback _,
                    PlanStep.Disa _,
                    PlanStep.Hangup _ -> true;
            case PlanStep.Recording recording -> recording.announcement() != null;
            case PlanStep.Schedule _,
                    PlanStep.Ring _,
                    PlanStep.Caller _,
                    PlanStep.SubScheme _,
                    PlanStep.LastAgent _,
                    PlanStep.CrmOwner _,
                    PlanStep.Webhook _,
                    PlanStep.Dialled _,
                    PlanStep.Split _,
                    PlanStep.Set _,
                    PlanStep.Transfer _,
                    PlanStep.Notify _,
                    PlanStep.End _ -> false;
        };
    }

    private static Fix greetingFirst(Scene scene) {
        var greeting = Fixes.greetingBefore(scene.drawn(), scene.drawn().entry());
        return new Fix(
                "Начать с приветствия",
                "Begin with a greeting",
                new Edit.PutStep(greeting),
                new Edit.SetEntry(greeting.id()));
    }

    private static void silence(Scene scene) {
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            var seconds = waitSeconds(scene.step(step));
            if (seconds > SILENCE.toSeconds() && !scene.flood().at(step).isEmpty()) {
                silent(scene, step, seconds);
            }
        }
    }

    /// How long a question waits for a key; zero for what asks nothing.
    private static int waitSeconds(Step step) {
        return switch (step) {
            case MenuStep menu -> menu.waitSeconds();
            case AskStep ask -> ask.waitSeconds();
            case CallbackStep callback -> callback.waitSeconds();
            case PlayStep _,
                    ScheduleStep _,
                    RingStep _,
                    QueueStep _,
                    VoicemailStep _,
                    CallerStep _,
                    SchemeStep _,
                    LastAgentStep _,
                    CrmOwnerStep _,
                    WebhookStep _,
                    DialledStep _,
                    SplitStep _,
                    SetStep _,
                    TransferStep _,
                    RecordStep _,
                    NotifyStep _,
                    DisaStep _,
                    EndStep _,
                    HangupStep _ -> 0;
        };
    }

    private static void silent(Scene scene, int index, int seconds) {
        var step = scene.step(index);
        var shorter = Steps.with(step, "waitSeconds", SILENCE.toSeconds() / 2);
        scene.found(
                Severity.WARNING,
                step,
                null,
                "silence-too-long",
                scene.ru(step) + ": после вопроса звонящий " + seconds
                        + " секунд ничего не слышит и решит, что связь прервалась. Ждите не дольше 10 секунд.",
                scene.en(step) + ": after the question the caller hears nothing for " + seconds
                        + " seconds and takes the line for dead. Wait 10 seconds at most.",
                scene.witness()
                        .find(
                                scene.flood().at(index),
                                null,
                                (spot, way) -> spot.isIn(scene.scheme())
                                        && spot.step() == index
                                        && way != null
                                        && way.taken() == Way.Taken.BY_ITSELF,
                                Waits::isSilent),
                new Fix("Ждать 5 секунд", "Wait 5 seconds", new Edit.PutStep(shorter)));
    }

    private static boolean isSilent(Trail trail) {
        var soundUntil = 0L;
        for (var event : trail.events()) {
            if (event instanceof TrailEvent.Heard heard) {
                soundUntil = heard.atMillis() + heard.forMillis();
            } else if (event instanceof TrailEvent.PressedNothing
                    && event.atMillis() - soundUntil > SILENCE.toMillis()) {
                return true;
            }
        }
        return false;
    }
}
