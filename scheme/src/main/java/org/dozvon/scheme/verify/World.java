package org.dozvon.scheme.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.RunnablePlan;

/// The cases of a plan as seen by one of its schemes: only calendars and lists that this scheme asks, itself or through
/// those that it runs, tell cases apart.
final class World {
    /// Above this many cases callers are no longer told apart: every list may then hold anybody. What is proven stays
    /// proven; what is doubted has an example only where one can be played.
    static final int CASES = 4_096;

    private final Tenant tenant;
    private final TenantPlan plan;
    private final RunnablePlan runnable;
    private final Instant from;
    private final List<Integer> calendars;
    private final List<Integer> lists;
    private final Timeline timeline;
    private final CallerKinds callers;
    private final boolean callersApart;
    private final Universe universe;
    private final Cases all;
    private final Map<Long, Cases> byAnswer = new HashMap<>();

    private World(Tenant tenant, TenantPlan plan, int scheme, Instant from) {
        this.tenant = tenant;
        this.plan = plan;
        this.runnable = RunnablePlan.of(plan);
        this.from = from;
        var steps = stepsFrom(plan, scheme);
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
        timeline = Timeline.of(runnable, calendars, from);
        callers = CallerKinds.of(lists.stream().map(plan.callerLists()::get).toList());
        callersApart = timeline.size() * callers.size() <= CASES;
        universe = new Universe(timeline.size(), callersApart ? callers.size() : 1, 1);
        all = universe.all();
    }

    static World of(Tenant tenant, TenantPlan plan, int scheme, Instant from) {
        return new World(tenant, plan, scheme, from);
    }

    private static List<PlanStep> stepsFrom(TenantPlan plan, int scheme) {
        var seen = new TreeSet<Integer>();
        var open = new ArrayList<>(List.of(scheme));
        var steps = new ArrayList<PlanStep>();
        while (!open.isEmpty()) {
            int one = open.removeLast();
            if (seen.add(one)) {
                PlanScheme drawn = plan.schemes().get(one);
                steps.addAll(drawn.steps());
                drawn.steps().forEach(step -> {
                    if (step instanceof PlanStep.SubScheme sub) {
                        open.add(sub.scheme());
                    }
                });
            }
        }
        return steps;
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

    Timeline timeline() {
        return timeline;
    }

    /// Whether the scheme asks no calendar, so that no moment is unlike another.
    boolean isAlwaysAlike() {
        return timeline.size() == 1;
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
        var place = calendars.indexOf(calendar);
        return byAnswer.computeIfAbsent(
                calendar * 1_000L + answer,
                _ -> universe.whenMoment(moment -> timeline.answer(moment, place) == answer));
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

    boolean tellsCallersApart() {
        return callersApart;
    }

    /// Callers of whom nothing special is known.
    Cases ordinary() {
        return callersApart ? universe.whenCaller(callers::isOrdinary) : all;
    }

    /// The cases of the moments that are like this one.
    Cases whenLike(Instant moment) {
        var second = moment.getEpochSecond();
        return universe.whenMoment(kind -> timeline.spans(kind).stream().anyMatch(span -> span.holds(second)));
    }

    Instant moment(int one) {
        return timeline.moment(universe.moment(one), zone());
    }

    @org.jspecify.annotations.Nullable
    String caller(int one) {
        return callers.number(universe.caller(one));
    }

    /// The number by which an example comes to a scheme; null when none leads there.
    @org.jspecify.annotations.Nullable
    PhoneNumber dialled(int scheme) {
        return plan.numbers().values().stream()
                .filter(number -> number.scheme() != null && number.scheme() == scheme)
                .map(PlanNumber::number)
                .findFirst()
                .orElse(null);
    }
}
