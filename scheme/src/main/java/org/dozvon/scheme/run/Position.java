package org.dozvon.scheme.run;

import java.util.ArrayList;
import java.util.List;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// Where a call is: a node of a scheme, below the position of the step that runs this scheme.
///
/// @param outer null in the scheme that the number leads to
record Position(@Nullable Position outer, Graph graph, Node node) {
    static Position entryOf(@Nullable Position outer, Graph graph) {
        return new Position(outer, graph, graph.entry());
    }

    Position moved(int next) {
        return new Position(outer, graph, graph.node(next));
    }

    int depth() {
        return outer == null ? 0 : 1 + outer.depth();
    }

    /// The reserve of this scheme, else of the nearest scheme that runs it and has one.
    PlanLeg.@Nullable Outside reserve() {
        var own = graph.reserve();
        return own == null && outer != null ? outer.reserve() : own;
    }

    StepPointer pointer() {
        return outer == null
                ? node.pointer()
                : new StepPointer(frames(), graph.id(), node.step().id());
    }

    private List<StepPointer.Frame> frames() {
        var frames = new ArrayList<StepPointer.Frame>();
        for (var position = outer; position != null; position = position.outer) {
            frames.addFirst(new StepPointer.Frame(
                    position.graph.id(), position.node.step().id()));
        }
        return frames;
    }

    /// The position that a pointer names, or null when this version of the plan has no such step.
    static @Nullable Position find(RunnablePlan plan, StepPointer pointer) {
        Position position = null;
        for (var frame : pointer.callers()) {
            position = below(position, plan, frame);
            if (position == null || !(position.node.step() instanceof PlanStep.SubScheme)) {
                return null;
            }
        }
        return below(position, plan, new StepPointer.Frame(pointer.scheme(), pointer.step()));
    }

    private static @Nullable Position below(@Nullable Position outer, RunnablePlan plan, StepPointer.Frame frame) {
        var graph = plan.graph(frame.scheme());
        var node = graph == null ? null : graph.node(frame.step());
        return graph == null || node == null ? null : new Position(outer, graph, node);
    }
}
