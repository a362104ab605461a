package org.dozvon.scheme.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.RunnablePlan;
import org.jspecify.annotations.Nullable;

/// The cases of a plan as seen by one of its schemes: only calendars and lists that this scheme asks, itself or through
/// those that it runs, tell cases apart.
final class World {
    /// Above this many cases callers are no longer told apart: every list may then hold anybody. Above this
    /// many kinds of moment these are not either: every calendar may then say whatever it ever says. What is
    /// proven stays proven; what is doubted stops nobody without a call that shows it.
    static final int CASES = 4_096;

    private final Tenant tenant;
    private final TenantPlan plan;
    private final RunnablePlan runnable;
    private final Instant from;
    private final List<Integer> calendars;
    private final List<Integer> lists;
    private final List<PlanScheme> walked;
    private final PlanScheme proven;
    private final @Nullable Timeline timeline;
    private final CallerKinds callers;
    private final boolean callersApart;
    private final Universe universe;
    private final Cases all;
    private final Map<Long, Cases> byAnswer = new HashMap<>();
    private final Map<Integer, Optional<Timeline>> byCalendar = new HashMap<>();
    private final Years years;

    private World(Tenant tenant, TenantPlan plan, int scheme, Instant from) {
        this.tenant = tenant;
        this.plan = plan;
        this.runnable = RunnablePlan.of(plan);
        this.from = from;
        walked = schemesFrom(plan, scheme);
        var steps = walked.stream().flatMap(one -> one.steps().stream()).toList();
        calendars = steps.stream()
                .flatMap(step -> step instanceof PlanStep.Schedule asked
                        ? java.util.stream.Stream.of(asked.calendar())
                        : java.util.stream.Stream.empty())
                .distinct()
                .toList();
        lists = steps.stream()
                .flatMap(step -> step instanceof PlanStep.Caller asked
                        ? asked.lists().stream()
                        : java.util.stream.Stream.empty())
                .distinct()
                .toList();
        years = new Years(plan.zone(), from);
        proven = plan.schemes().get(scheme);
        timeline = Timeline.of(runnable, calendars, from, CASES);
        callers = CallerKinds.of(lists.stream().map(plan.callerLists()::get).toList());
        var moments = timeline == null ? 1 : timeline.size();
        callersApart = (long) moments * callers.size() <= CASES;
        universe = new Universe(moments, callersApart ? callers.size() : 1);
        all = universe.all();
    }

    static World of(Tenant tenant, TenantPlan plan, int scheme, Instant from) {
        return new World(tenant, plan, scheme, from);
    }

    /// The scheme and those that it runs, itself or through others.
    private static List<PlanScheme> schemesFrom(TenantPlan plan, int scheme) {
        var seen = new TreeSet<Integer>();
        var open = new ArrayList<>(List.of(scheme));
        while (!open.isEmpty()) {
            int one = open.removeLast();
            if (seen.add(one)) {
                plan.schemes().get(one).steps().forEach(step -> {
                    if (step instanceof PlanStep.SubScheme sub) {
                        open.add(sub.scheme());
                    }
                });
            }
        }
        return seen.stream().map(plan.schemes()::get).toList();
    }

    /// What the plan was compiled from; schemes and steps stand in the same order.
    Tenant tenant() {
        return tenant;
    }

    TenantPlan plan() {
        return plan;
    }

    RunnablePlan runnable() {
        return runnable;
    }

    /// Since when everything is proven.
    Instant from() {
        return from;
    }

    /// Whether all cases are told apart, so that what looks possible is. Which class a call has by then depends on its
    /// way.
    boolean isExact() {
        return callersApart && timeline != null && !asksForClasses();
    }

    private boolean asksForClasses() {
        return walked.stream()
                .flatMap(scheme -> scheme.steps().stream())
                .anyMatch(step -> step instanceof PlanStep.Caller asked
                        && !asked.classes().isEmpty());
    }

    /// Whether the scheme asks no calendar, so that no moment is unlike another.
    boolean isAlwaysAlike() {
        return timeline != null && timeline.size() == 1;
    }

    Years years() {
        return years;
    }

    /// How long the reserve can ring in a scheme: its own, else that of one that runs it.
    long reserveMillis(PlanScheme scheme) {
        if (scheme.reserve() != null || scheme.id().equals(proven.id())) {
            return millis(scheme);
        }
        return walked.stream().mapToLong(World::millis).max().orElse(0);
    }

    private static long millis(PlanScheme scheme) {
        var reserve = scheme.reserve();
        return reserve == null ? 0 : reserve.timeoutSeconds() * 1_000L;
    }

    Universe universe() {
        return universe;
    }

    ZoneId zone() {
        return ZoneId.of(plan.zone());
    }

    Cases all() {
        return all;
    }

    /// @param answer a row, or one of the two answers of [org.dozvon.scheme.run.OpeningHours]
    Cases whenCalendarSays(int calendar, int answer) {
        return byAnswer.computeIfAbsent(calendar * 1_000L + answer, _ -> whenSays(calendar, answer));
    }

    private Cases whenSays(int calendar, int answer) {
        var known = timeline;
        if (known == null) {
            var alone = byCalendar.computeIfAbsent(
                    calendar, one -> Optional.ofNullable(Timeline.of(runnable, List.of(one), from, CASES)));
            return alone.isEmpty() || alone.get().says(answer) ? all : Cases.NONE;
        }
        var place = calendars.indexOf(calendar);
        return universe.whenMoment(moment -> known.answer(moment, place) == answer);
    }

    Cases whenInList(int list) {
        var place = lists.indexOf(list);
        return callersApart ? universe.whenCaller(kind -> callers.inList(kind, place)) : all;
    }

    Cases whenHidden() {
        return callersApart ? universe.whenCaller(callers::isHidden) : all;
    }

    Cases whenShown() {
        return callersApart ? all.without(whenHidden()) : all;
    }

    /// Whether some step gives callers this class.
    boolean gives(String callerClass) {
        return tenant.schemes().stream()
                .flatMap(scheme -> scheme.steps().stream())
                .anyMatch(step -> step instanceof SetStep set && set.gives(callerClass));
    }

    boolean tellsCallersApart() {
        return callersApart;
    }

    /// Callers of whom nothing special is known.
    Cases ordinary() {
        return callersApart ? universe.whenCaller(callers::isOrdinary) : all;
    }

    /// The cases of the moments that are like this one.
    Cases whenLike(Instant moment) {
        var known = timeline;
        if (known == null) {
            return all;
        }
        var second = moment.getEpochSecond();
        return universe.whenMoment(kind -> known.spans(kind).stream().anyMatch(span -> span.holds(second)));
    }

    Instant moment(int one) {
        return timeline == null ? from : timeline.moment(universe.moment(one), zone());
    }

    @Nullable
    String caller(int one) {
        return callers.number(universe.caller(one));
    }

    /// The number by which an example comes to a scheme; null when none leads there.
    @Nullable
    PhoneNumber dialled(int scheme) {
        return plan.numbers().values().stream()
                .filter(number -> number.scheme() != null && number.scheme() == scheme)
                .map(PlanNumber::number)
                .findFirst()
                .orElse(null);
    }
}
