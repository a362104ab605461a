package org.dozvon.scheme.simulate;

import java.util.HashMap;
import java.util.Map;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.run.FlowRunner;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.run.World;
import org.jspecify.annotations.Nullable;

/// Calls on a virtual clock: the same plan, caller and answers give the same trail, to the millisecond.
public final class Simulation {
    /// Dialled where no number leads to the scheme.
    private static final PhoneNumber NO_NUMBER = new PhoneNumber("+10");

    private final RunnablePlan plan;
    private final SimulatedCaller caller;
    private final Answers answers;
    private final Script script;

    private Simulation(RunnablePlan plan, SimulatedCaller caller, Answers answers, Script script) {
        this.script = script;
        this.plan = plan;
        this.caller = caller;
        this.answers = answers;
    }

    public static Simulation of(TenantPlan plan, SimulatedCaller caller, Answers answers) {
        return of(RunnablePlan.of(plan), caller, answers);
    }

    /// For many calls on one plan.
    public static Simulation of(RunnablePlan plan, SimulatedCaller caller, Answers answers) {
        return of(plan, caller, answers, Script.NOTHING);
    }

    /// With what other systems answer.
    public static Simulation of(RunnablePlan plan, SimulatedCaller caller, Answers answers, Script script) {
        return new Simulation(plan, caller, answers, script);
    }

    /// Dials one of the tenant's numbers.
    public Trail dial(PhoneNumber number) {
        var known = plan.plan().number(number);
        if (known == null) {
            throw new IllegalArgumentException("Expected to dial " + number + ", but it is not one of the tenant's"
                    + " numbers. Choose one of them.");
        }
        return call(known);
    }

    /// Calls a scheme that may have no number yet.
    public Trail call(SchemeId scheme) {
        var schemes = plan.plan().schemes();
        for (int i = 0; i < schemes.size(); i++) {
            if (schemes.get(i).id().equals(scheme)) {
                return call(new PlanNumber(NO_NUMBER, "", i, null));
            }
        }
        throw new IllegalArgumentException(
                "Expected to call scheme '" + scheme + "', but the plan has none of that id.");
    }

    private Trail call(PlanNumber number) {
        var line = new SimulatedLine(caller, answers, kinds(), script, number.number());
        var ending = run(number, line);
        var wait = line.nowMillis() - line.talkMillis();
        return new Trail(line.events(), ending, wait, line.talkMillis(), line.nowMillis());
    }

    private @Nullable Ending run(PlanNumber number, SimulatedLine line) {
        var world = new World(
                new ScriptedLookups(script, line),
                line,
                new ScriptedStandings(script),
                new SimulatedQueues(plan, answers, line, script));
        try {
            return FlowRunner.run(plan, number, line, line, world);
        } catch (LineEnded e) {
            return null;
        }
    }

    private SimulatedLine.StepKinds kinds() {
        Map<SchemeId, Map<StepId, String>> kinds = new HashMap<>();
        for (var scheme : plan.plan().schemes()) {
            var ofScheme = new HashMap<StepId, String>();
            scheme.steps().forEach(step -> ofScheme.put(step.id(), step.kind()));
            kinds.put(scheme.id(), ofScheme);
        }
        return (scheme, step) -> kinds.getOrDefault(scheme, Map.of()).getOrDefault(step, "");
    }
}
