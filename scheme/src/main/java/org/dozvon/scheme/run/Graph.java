package org.dozvon.scheme.run;

import java.util.HashMap;
import java.util.Map;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// One scheme of a plan, ready to run.
final class Graph {
    private final PlanScheme scheme;
    private final Node[] nodes;
    private final Map<StepId, Integer> indexes = new HashMap<>();

    Graph(TenantPlan plan, PlanScheme scheme) {
        this.scheme = scheme;
        this.nodes = Nodes.of(plan, scheme);
        for (int i = 0; i < nodes.length; i++) {
            indexes.put(nodes[i].step().id(), i);
        }
    }

    SchemeId id() {
        return scheme.id();
    }

    PlanLeg.@Nullable Outside reserve() {
        return scheme.reserve();
    }

    Node entry() {
        return nodes[scheme.entry()];
    }

    Node node(int index) {
        return nodes[index];
    }

    @Nullable
    Node node(StepId step) {
        var index = indexes.get(step);
        return index == null ? null : nodes[index];
    }
}
