package org.dozvon.scheme.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dozvon.scheme.check.Edit;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Fix;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Steps;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.run.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Every exit that leads somewhere is taken by some call: by one at some hour of the year ahead, from some caller. An
/// exit that none takes is a misunderstanding: hours that others cover, a list within a list, "closed" behind "open".
final class IdleExits {
    private IdleExits() {}

    static void look(Scene scene) {
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            if (!scene.flood().at(step).isEmpty()) {
                look(scene, step);
            }
        }
    }

    private static void look(Scene scene, int step) {
        var here = scene.flood().at(step);
        byExit(scene.ways(step)).forEach((exit, ways) -> {
            var ever = ways.stream().map(Way::when).reduce(Cases.NONE, Cases::or);
            var led = ways.stream().anyMatch(way -> way.next() != PlanStep.GOODBYE);
            if (led && !here.meets(ever) && !isSpareHoliday(scene, step, exit) && !isToldElsewhere(scene, step, exit)) {
                found(scene, step, exit, here, ever);
            }
        });
    }

    private static Map<String, List<Way>> byExit(List<Way> ways) {
        return ways.stream().collect(Collectors.groupingBy(Way::exit, LinkedHashMap::new, Collectors.toList()));
    }

    /// Kept for holidays to come: a calendar that never named one says nothing by naming none ahead.
    private static boolean isSpareHoliday(Scene scene, int step, String exit) {
        return exit.equals(ScheduleStep.HOLIDAY)
                && scene.spread().step(scene.scheme(), step) instanceof PlanStep.Schedule schedule
                && scene.world().plan().calendars().get(schedule.calendar()).days().stream()
                        .allMatch(day -> !day.hours().isEmpty());
    }

    /// That a calendar never opens is told once, by [HoursAhead]; that a list is empty, or a class never given, by its
    /// rule.
    private static boolean isToldElsewhere(Scene scene, int index, String exit) {
        var plan = scene.world().plan();
        return switch (scene.spread().step(scene.scheme(), index)) {
            case PlanStep.Schedule schedule ->
                !exit.equals(ScheduleStep.CLOSED)
                        && !exit.equals(ScheduleStep.HOLIDAY)
                        && plan.calendars().get(schedule.calendar()).intervals().stream()
                                .noneMatch(row -> isEver(scene, plan.calendars().get(schedule.calendar()), row.name()));
            case PlanStep.Caller caller ->
                CallerStep.isClassExit(exit)
                        || caller.lists().stream()
                                .map(plan.callerLists()::get)
                                .anyMatch(list -> list.id().value().equals(exit)
                                        && list.entries().isEmpty());
            default -> false;
        };
    }

    private static void found(Scene scene, int index, String exit, Cases here, Cases ever) {
        var step = scene.step(index);
        var example = example(scene, index, exit, here);
        scene.found(
                Severity.WARNING,
                step,
                exit,
                "exit-never-taken",
                scene.ru(step) + ", «" + scene.exit(step, exit, Language.RUSSIAN)
                        + "»: по этому выходу не пройдёт ни один звонок — "
                        + why(scene, index, exit, ever, Language.RUSSIAN) + ". Исправьте условие или уберите связь.",
                scene.en(step) + ", “" + scene.exit(step, exit, Language.ENGLISH)
                        + "”: no call ever leaves by this exit: " + why(scene, index, exit, ever, Language.ENGLISH)
                        + ". Correct the condition or disconnect the exit.",
                example,
                disconnected(step, exit));
    }

    private static String why(Scene scene, int index, String exit, Cases ever, Language language) {
        var russian = language == Language.RUSSIAN;
        var step = scene.spread().step(scene.scheme(), index);
        if (!ever.isEmpty()) {
            var atOnce = step instanceof PlanStep.Schedule;
            return russian
                    ? "все, кому он подходит, по дороге сюда уже ушли другими выходами"
                            + (atOnce ? ", разве что часы сменятся за время звонка" : "")
                    : "whoever would take it has left by other exits on the way here"
                            + (atOnce ? ", unless the hours change during the call" : "");
        }
        return switch (step) {
            case PlanStep.Schedule schedule -> whyHours(scene, schedule, exit, russian);
            case PlanStep.Caller _ ->
                russian ? "всех таких звонящих забирают списки выше" : "the lists above it hold every such caller";
            case PlanStep.SubScheme _ ->
                russian
                        ? "вызываемая схема до этого выхода не доходит"
                        : "the scheme that it runs never comes to that end";
            default -> russian ? "его условие никогда не выполняется" : "its condition never holds";
        };
    }

    private static String whyHours(Scene scene, PlanStep.Schedule schedule, String exit, boolean russian) {
        var calendar = scene.world().plan().calendars().get(schedule.calendar());
        if (exit.equals(ScheduleStep.CLOSED)) {
            return russian
                    ? "календарь открыт круглые сутки, сюда приведёт только переключатель дня"
                    : "the calendar is open around the clock, only a daily switch leads here";
        }
        if (exit.equals(ScheduleStep.HOLIDAY)) {
            return russian
                    ? "в ближайший год в календаре нет ни одного выходного дня, сюда приведёт только переключатель дня"
                    : "the calendar names no day off in the year ahead, only a daily switch leads here";
        }
        if (isEver(scene, calendar, exit)) {
            return russian ? "весь год действует переключатель дня" : "a daily switch holds all year";
        }
        return coverOf(scene, calendar, exit)
                .map(cover -> russian
                        ? "эти часы целиком занимает промежуток «" + cover + "», он стоит выше"
                        : "the interval “" + cover + "”, which stands above, covers all of these hours")
                .orElse(russian ? "эти часы в ближайший год не наступят" : "these hours never come in the year ahead");
    }

    /// By the calendar, if nobody had switched anything.
    private static boolean isEver(Scene scene, Calendar calendar, String exit) {
        var timeline = scene.world().years().of(calendar);
        for (int kind = 0; kind < timeline.size(); kind++) {
            var row = timeline.answer(kind, 0);
            if (row >= 0 && calendar.intervals().get(row).name().equals(exit)) {
                return true;
            }
        }
        return false;
    }

    /// The interval that holds when this one would by itself.
    private static Optional<String> coverOf(Scene scene, Calendar calendar, String exit) {
        var world = scene.world();
        var whole = OpeningHours.of(calendar, world.plan().zone());
        return world.years().alone(calendar, exit).flatMap(span -> {
            var row = whole.at(Timeline.moment(span, world.zone()));
            return row < 0
                    ? Optional.empty()
                    : Optional.of(calendar.intervals().get(row).name());
        });
    }

    /// A call that comes here when one would expect it to leave by this exit, and leaves by another.
    private static @Nullable Example example(Scene scene, int index, String exit, Cases here) {
        var step = scene.step(index);
        var expected = expected(scene, index, exit);
        var cases = expected == null
                ? here.and(meant(scene, index, exit))
                : here.and(scene.world().whenLike(expected));
        return scene.witness()
                .find(
                        cases.isEmpty() ? here : cases,
                        cases.isEmpty() ? null : expected,
                        (spot, way) -> way == null && spot.isIn(scene.scheme()) && spot.step() == index,
                        trail -> Trails.enters(trail, scene.drawn().id(), step.id())
                                && !Trails.leaves(trail, scene.drawn().id(), step.id(), exit));
    }

    /// Those whom a list holds, where the exit is a list's.
    private static Cases meant(Scene scene, int index, String exit) {
        if (scene.spread().step(scene.scheme(), index) instanceof PlanStep.Caller caller) {
            var lists = scene.world().plan().callerLists();
            return caller.lists().stream()
                    .filter(list -> lists.get(list).id().value().equals(exit))
                    .findFirst()
                    .map(scene.world()::whenInList)
                    .orElse(scene.world().all());
        }
        return scene.world().all();
    }

    private static @Nullable Instant expected(Scene scene, int index, String exit) {
        return scene.spread().step(scene.scheme(), index) instanceof PlanStep.Schedule schedule
                ? scene.world()
                        .years()
                        .alone(scene.world().plan().calendars().get(schedule.calendar()), exit)
                        .map(span -> Timeline.moment(span, scene.world().zone()))
                        .orElse(null)
                : null;
    }

    /// A list of a caller check goes with its exit: it would be said to lead nowhere.
    private static Fix disconnected(Step step, String exit) {
        var exits = new LinkedHashMap<>(step.exits());
        exits.remove(exit);
        var rest = step instanceof CallerStep caller && caller.lists().size() > 1
                ? new CallerStep(
                        caller.id(),
                        caller.label(),
                        caller.lists().stream()
                                .filter(list -> !list.value().equals(exit))
                                .toList(),
                        exits)
                : Steps.withExits(step, exits);
        return new Fix("Убрать связь", "Disconnect the exit", new Edit.PutStep(rest));
    }
}
