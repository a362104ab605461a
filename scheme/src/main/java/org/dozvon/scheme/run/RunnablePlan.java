package org.dozvon.scheme.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// A plan made ready to run: calendars, lists and steps indexed, so that a decision costs nanoseconds. Made once for
/// each version; immutable, shared by all calls.
public final class RunnablePlan {
    private final TenantPlan plan;
    private final Graph[] graphs;
    private final Map<SchemeId, Integer> graphIndexes = new HashMap<>();
    private final OpeningHours[] calendars;
    private final PhoneRanges[] lists;

    private RunnablePlan(TenantPlan plan) {
        this.plan = plan;
        this.graphs =
                plan.schemes().stream().map(scheme -> new Graph(plan, scheme)).toArray(Graph[]::new);
        this.calendars = plan.calendars().stream()
                .map(calendar -> OpeningHours.of(calendar, plan.zone()))
                .toArray(OpeningHours[]::new);
        this.lists = plan.callerLists().stream()
                .map(list -> PhoneRanges.of(list.entries()))
                .toArray(PhoneRanges[]::new);
        for (int i = 0; i < graphs.length; i++) {
            graphIndexes.put(graphs[i].id(), i);
        }
    }

    public static RunnablePlan of(TenantPlan plan) {
        return new RunnablePlan(plan);
    }

    public TenantPlan plan() {
        return plan;
    }

    /// Whether a call can go on there: the scheme, the step and every step that waits for it exist in this version.
    public boolean knows(StepPointer pointer) {
        return Position.find(this, pointer) != null;
    }

    Graph graph(int index) {
        return graphs[index];
    }

    @Nullable
    Graph graph(SchemeId scheme) {
        var index = graphIndexes.get(scheme);
        return index == null ? null : graphs[index];
    }

    int hoursAt(int calendar, Instant moment) {
        return calendars[calendar].at(moment);
    }

    boolean listHolds(int list, long callerCode) {
        return lists[list].holds(callerCode);
    }

    PlanPrompt stock(StockPhrase phrase) {
        return new PlanPrompt.Stock(phrase, plan.language());
    }
}
