package org.dozvon.scheme.run;

import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PlanNumber;

/// Runs a plan for one call: the one interpreter, whether the line is a node's, a virtual clock's or a replay's. It
/// reads no clock and no random number of its own, so the same answers of a line give the same path.
public final class FlowRunner {
    private FlowRunner() {}

    /// A call to this number, from the first step.
    ///
    /// @throws LineEnded when the caller is gone, or the line is somebody else's now
    public static Ending run(RunnablePlan plan, PlanNumber number, Line line, FlowListener listener) {
        var scheme = number.scheme();
        if (scheme == null) {
            return apologise(plan, line);
        }
        return new Flow(plan, line, listener, Position.entryOf(null, plan.graph(scheme))).follow();
    }

    /// A call that another router held before: goes on at that step, which starts anew. When this version of the plan
    /// has no such step, at the entry of the scheme that the number led to.
    ///
    /// @throws LineEnded when the caller is gone, or the line is somebody else's now
    public static Ending resume(RunnablePlan plan, StepPointer pointer, Line line, FlowListener listener) {
        var position = Position.find(plan, pointer);
        if (position != null) {
            return new Flow(plan, line, listener, position).follow();
        }
        var outermost = pointer.callers().isEmpty()
                ? pointer.scheme()
                : pointer.callers().getFirst().scheme();
        var graph = plan.graph(outermost);
        return graph == null
                ? apologise(plan, line)
                : new Flow(plan, line, listener, Position.entryOf(null, graph)).follow();
    }

    private static Ending apologise(RunnablePlan plan, Line line) {
        line.play(plan.stock(StockPhrase.SORRY));
        line.hangup(HangupStep.Cause.NORMAL);
        return Ending.NO_SCHEME;
    }
}
