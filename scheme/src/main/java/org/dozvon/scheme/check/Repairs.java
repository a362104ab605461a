package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.model.Steps;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.jspecify.annotations.Nullable;

/// The fix of one click for what the rules find, where there is one: where any owner would do the same.
final class Repairs {
    private static final int WAIT_SECONDS = 5;
    private static final int ATTEMPTS = 3;
    private static final int MESSAGE_SECONDS = 120;
    private static final int RESERVE_SECONDS = 30;

    private final Drawing drawing;

    Repairs(Drawing drawing) {
        this.drawing = drawing;
    }

    Problem offered(Problem problem) {
        var id = problem.step();
        var step = id == null ? null : drawing.step(id);
        return problem.withFix(step == null ? ofScheme(problem) : ofStep(problem, step));
    }

    private @Nullable Fix ofScheme(Problem problem) {
        return switch (problem.code()) {
            case "reserve-missing", "reserve-own-number" -> reserve();
            case "reserve-timeout-out-of-range" -> reserveTime();
            case "entry-unknown" ->
                new Fix(
                        "Начинать с первого блока",
                        "Begin with the first block",
                        new Edit.SetEntry(drawing.steps().getFirst().id()));
            default -> null;
        };
    }

    private @Nullable Fix ofStep(Problem problem, Step step) {
        return switch (problem.code()) {
            case "step-unreachable" -> new Fix("Удалить блок", "Delete the block", new Edit.RemoveStep(step.id()));
            case "exit-target-unknown", "exit-name-unknown" ->
                new Fix(
                        "Убрать связь",
                        "Disconnect the exit",
                        new Edit.PutStep(Fixes.disconnected(step, exit(problem))));
            case "schedule-interval-unset",
                    "schedule-closed-unset",
                    "schedule-holiday-unset",
                    "caller-list-unset",
                    "caller-class-unset",
                    "caller-hidden-unset",
                    "caller-other-unset",
                    "scheme-end-unset",
                    "menu-no-input-unset",
                    "menu-wrong-input-unset" -> toVoicemail(step, List.of(exit(problem)));
            case "webhook-failed-unset" -> toVoicemail(step, List.of(WebhookStep.FAILED));
            case "path-ends-in-nothing" -> fromNothing(step);
            case "reserve-rung-already" -> reserve();
            case "sound-unknown", "menu-without-prompt" -> stockPrompt(step);
            default -> ofKind(problem, step);
        };
    }

    private @Nullable Fix ofKind(Problem problem, Step step) {
        return switch (step) {
            case MenuStep menu -> ofMenu(problem, menu);
            case CallerStep caller -> ofCaller(problem, caller);
            case VoicemailStep voicemail -> ofVoicemail(problem, voicemail);
            case ScheduleStep schedule when problem.code().equals("schedule-calendar-unknown") -> calendar(schedule);
            case RingStep ring -> RingRepairs.of(drawing, problem, ring);
            default -> NumberRepairs.of(problem, step);
        };
    }

    private static String exit(Problem problem) {
        var exit = problem.exit();
        return exit == null ? "" : exit;
    }

    /// A path that ends where nobody hears of the caller goes on to a voicemail.
    private Fix fromNothing(Step step) {
        return switch (step) {
            case CallbackStep _ -> toVoicemail(step, List.of(CallbackStep.DECLINED));
            case MenuStep _ -> toVoicemail(step, List.of(MenuStep.EXTENSION_UNANSWERED));
            case EndStep end ->
                new Fix(
                        "Поставить здесь голосовую почту",
                        "Put a voicemail here",
                        new Edit.PutStep(new VoicemailStep(
                                end.id(),
                                "",
                                new Prompt.Stock(StockPhrase.VOICEMAIL),
                                null,
                                MESSAGE_SECONDS,
                                Map.of())));
            default -> toVoicemail(step, open(step));
        };
    }

    /// The exits of a ring or a message that are said to lead nowhere.
    private List<String> open(Step step) {
        return StepExits.of(drawing.tenant(), step).stream()
                .filter(exit -> !drawing.leadsSomewhere(step, exit))
                .toList();
    }

    private Fix toVoicemail(Step step, List<String> exits) {
        var voicemail = Fixes.voicemail(drawing.scheme(), Set.of(step.id()));
        var connected = new LinkedHashMap<>(step.exits());
        exits.forEach(exit -> connected.put(exit, voicemail.id()));
        return new Fix(
                "Подключить к голосовой почте",
                "Connect to voicemail",
                new Edit.PutStep(voicemail),
                new Edit.PutStep(Steps.withExits(step, connected)));
    }

    private @Nullable Fix ofMenu(Problem problem, MenuStep menu) {
        return switch (problem.code()) {
            case "menu-key-unset" ->
                new Fix(
                        "Убрать клавишу " + exit(problem),
                        "Remove key " + exit(problem),
                        new Edit.PutStep(with(
                                menu,
                                menu.keys().stream()
                                        .filter(key -> !key.key().equals(exit(problem)))
                                        .toList(),
                                menu.waitSeconds(),
                                menu.attempts())));
            case "menu-key-repeated" ->
                new Fix(
                        "Оставить каждую клавишу один раз",
                        "Keep each key once",
                        new Edit.PutStep(with(menu, once(menu), menu.waitSeconds(), menu.attempts())));
            case "menu-wait-out-of-range" ->
                new Fix(
                        "Ждать " + WAIT_SECONDS + " секунд",
                        "Wait " + WAIT_SECONDS + " seconds",
                        new Edit.PutStep(with(menu, menu.keys(), WAIT_SECONDS, menu.attempts())));
            case "menu-attempts-out-of-range" ->
                new Fix(
                        "Спрашивать " + ATTEMPTS + " раза",
                        "Ask " + ATTEMPTS + " times",
                        new Edit.PutStep(with(menu, menu.keys(), menu.waitSeconds(), ATTEMPTS)));
            default -> null;
        };
    }

    private static List<MenuKey> once(MenuStep menu) {
        var seen = new HashSet<String>();
        return menu.keys().stream().filter(key -> seen.add(key.key())).toList();
    }

    private static Step with(MenuStep menu, List<MenuKey> keys, int wait, int attempts) {
        var keyed = Steps.with(menu, "keys", keys);
        return Steps.with(Steps.with(keyed, "waitSeconds", wait), "attempts", attempts);
    }

    private @Nullable Fix ofCaller(Problem problem, CallerStep caller) {
        return switch (problem.code()) {
            case "caller-class-repeated", "caller-class-invalid" -> classes(caller);
            case "caller-list-unknown" ->
                lists(
                        caller,
                        caller.lists().stream()
                                .filter(list -> drawing.list(list).isPresent())
                                .toList());
            case "caller-list-repeated" ->
                lists(caller, caller.lists().stream().distinct().toList());
            case "caller-list-empty" ->
                lists(
                        caller,
                        caller.lists().stream()
                                .filter(list -> drawing.list(list)
                                        .filter(kept -> kept.entries().isEmpty())
                                        .isEmpty())
                                .toList());
            default -> null;
        };
    }

    private static Fix classes(CallerStep caller) {
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        var kept = caller.classes().stream()
                .filter(given -> !given.isBlank() && given.length() <= Limits.LABEL_CHARACTERS && seen.add(given))
                .toList();
        var exits = new LinkedHashMap<>(caller.exits());
        caller.classes().stream()
                .filter(given -> !kept.contains(given))
                .map(CallerStep::classExit)
                .forEach(exits::remove);
        return new Fix(
                "Убрать лишние классы",
                "Remove the classes that do nothing",
                new Edit.PutStep(new CallerStep(caller.id(), caller.label(), caller.lists(), kept, exits)));
    }

    /// A check of no list at all would be the next problem.
    private static @Nullable Fix lists(CallerStep caller, List<CallerListId> lists) {
        var exits = new LinkedHashMap<>(caller.exits());
        caller.lists().stream().filter(list -> !lists.contains(list)).forEach(list -> exits.remove(list.value()));
        return lists.isEmpty() && caller.classes().isEmpty()
                ? null
                : new Fix(
                        "Убрать лишние списки",
                        "Remove the lists that do nothing",
                        new Edit.PutStep(new CallerStep(caller.id(), caller.label(), lists, caller.classes(), exits)));
    }

    private static @Nullable Fix ofVoicemail(Problem problem, VoicemailStep voicemail) {
        return switch (problem.code()) {
            case "voicemail-limit-out-of-range" ->
                new Fix(
                        "Записывать до 2 минут",
                        "Record up to 2 minutes",
                        new Edit.PutStep(new VoicemailStep(
                                voicemail.id(),
                                voicemail.label(),
                                voicemail.greeting(),
                                voicemail.mailbox(),
                                MESSAGE_SECONDS,
                                voicemail.exits())));
            case "voicemail-mailbox-unknown" ->
                new Fix(
                        "Сообщения — в общий ящик компании",
                        "Messages go to the company's mailbox",
                        new Edit.PutStep(new VoicemailStep(
                                voicemail.id(),
                                voicemail.label(),
                                voicemail.greeting(),
                                null,
                                voicemail.limitSeconds(),
                                voicemail.exits())));
            default -> null;
        };
    }

    private @Nullable Fix calendar(ScheduleStep schedule) {
        var calendars = drawing.tenant().calendars();
        return calendars.size() != 1
                ? null
                : new Fix(
                        "Взять календарь «" + calendars.getFirst().name() + "»",
                        "Take calendar “" + calendars.getFirst().name() + "”",
                        new Edit.PutStep(new ScheduleStep(
                                schedule.id(),
                                schedule.label(),
                                calendars.getFirst().id(),
                                schedule.exits())));
    }

    private static @Nullable Fix stockPrompt(Step step) {
        Step said = switch (step) {
            case PlayStep play ->
                new PlayStep(play.id(), play.label(), new Prompt.Stock(StockPhrase.GREETING), play.exits());
            case MenuStep menu -> Steps.with(menu, "prompt", Map.of("kind", "stock", "phrase", StockPhrase.MENU));
            case VoicemailStep voicemail ->
                new VoicemailStep(
                        voicemail.id(),
                        voicemail.label(),
                        new Prompt.Stock(StockPhrase.VOICEMAIL),
                        voicemail.mailbox(),
                        voicemail.limitSeconds(),
                        voicemail.exits());
            default -> step;
        };
        return said.equals(step)
                ? null
                : new Fix("Взять готовую фразу", "Take the stock phrase", new Edit.PutStep(said));
    }

    private @Nullable Fix reserveTime() {
        var reserve = drawing.scheme().reserve();
        return reserve == null ? null : reserve(reserve.number(), "");
    }

    /// The first mobile of somebody of the company that no ring of this scheme rings already.
    private @Nullable Fix reserve() {
        var rung = drawing.ringing()
                .flatMap(ringing -> IdleReserveRule.rung(drawing, ringing))
                .toList();
        for (var person : drawing.tenant().people()) {
            for (var contact : person.contacts()) {
                if (contact instanceof Contact.Phone(var number) && !drawing.isOwn(number) && !rung.contains(number)) {
                    return reserve(number, person.name());
                }
            }
        }
        return null;
    }

    private static Fix reserve(PhoneNumber number, String name) {
        var who = name.isEmpty() ? "" : " (" + name + ")";
        return new Fix(
                "Резервный номер — " + number + who + ", звонить " + RESERVE_SECONDS + " секунд",
                "Reserve number " + number + who + ", ringing for " + RESERVE_SECONDS + " seconds",
                new Edit.SetReserve(new Reserve(number, RESERVE_SECONDS)));
    }
}
