package org.dozvon.scheme.run;

import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PlanNumber;

/// Runs a plan for one call: the one interpreter, whether the line is a node's, a virtual clock's or a
/// replay's. It reads no clock and no random number of its own, so the same answers of a line give the
/// same path.
public final class FlowRunner {
    private FlowRunner() {}

    /// The same in a world that knows nothing.
    public static Ending run(RunnablePlan plan, PlanNumber number, Line line, FlowListener listener) {
        return run(plan, number, line, listener, World.EMPTY);
    }

    public static Ending resume(RunnablePlan plan, StepPointer pointer, Line line, FlowListener listener) {
        return resume(plan, pointer, line, listener, World.EMPTY);
    }

    /// A call to this number, from the first step.
    ///
    /// @throws LineEnded when the caller is gone, or the line is somebody else's now
    public static Ending run(RunnablePlan plan, PlanNumber number, Line line, FlowListener listener, World world) {
        var scheme = number.scheme();
        if (scheme == null) {
            return apologise(plan, line);
        }
        var announcement = plan.announcementAt(line.now());
        if (announcement != null) {
            line.play(announcement);
        }
        return flow(plan, line, listener, world, Position.entryOf(null, plan.graph(scheme)));
    }

    /// A phone of the company has dialled a queue or a scheme.
    ///
    /// @throws LineEnded when the caller is gone, or the line is somebody else's now
    public static Ending runInside(RunnablePlan plan, String digits, Line line, FlowListener listener, World world) {
        var graph = plan.insideGraph(digits);
        return graph.isEmpty()
                ? apologise(plan, line)
                : flow(plan, line, listener, world, Position.entryOf(null, graph.get()));
    }

    /// A call to this number above what it, or the company, takes at once.
    ///
    /// @throws LineEnded when the caller is gone, or the line is somebody else's now
    public static Ending runOverflow(
            RunnablePlan plan, PlanNumber number, Line line, FlowListener listener, World world) {
        var overflow = number.overflow();
        if (overflow == null) {
            line.play(plan.stock(StockPhrase.SORRY));
            line.hangup(HangupStep.Cause.BUSY);
            return Ending.LINES_BUSY;
        }
        return flow(plan, line, listener, world, Position.entryOf(null, plan.graph(overflow)));
    }

    /// A call that another router held before: goes on at that step, which starts anew. When this version
    /// of the plan has no such step, at the entry of the scheme that the number led to.
    ///
    /// @throws LineEnded when the caller is gone, or the line is somebody else's now
    public static Ending resume(RunnablePlan plan, StepPointer pointer, Line line, FlowListener listener, World world) {
        var position = Position.find(plan, pointer);
        if (position != null) {
            return flow(plan, line, listener, world, position);
        }
        var graph = plan.graph(pointer.outermost());
        return graph == null ? apologise(plan, line) : flow(plan, line, listener, world, Position.entryOf(null, graph));
    }

    private static Ending flow(RunnablePlan plan, Line line, FlowListener listener, World world, Position start) {
        return new Flow(new CallState(plan, line, listener, world), start).follow();
    }

    private static Ending apologise(RunnablePlan plan, Line line) {
        line.play(plan.stock(StockPhrase.SORRY));
        line.hangup(HangupStep.Cause.NORMAL);
        return Ending.NO_SCHEME;
    }
}
