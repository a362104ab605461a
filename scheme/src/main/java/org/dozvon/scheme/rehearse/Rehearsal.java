package org.dozvon.scheme.rehearse;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.simulate.Simulation;
import org.dozvon.scheme.simulate.Trail;

/// Runs saved tests against the plan that would be published, by the interpreter that runs calls.
public final class Rehearsal {
    private final Tenant tenant;
    private final RunnablePlan plan;

    private Rehearsal(Tenant tenant, RunnablePlan plan) {
        this.tenant = tenant;
        this.plan = plan;
    }

    /// @param tenant what the plan was compiled from: it has the names
    public static Rehearsal of(Tenant tenant, TenantPlan plan) {
        return new Rehearsal(tenant, RunnablePlan.of(plan));
    }

    /// @param scheme the one that the test is saved beside
    public Verdict run(SchemeId scheme, SavedTest test) {
        var comparison = new Comparison(new MissWords(tenant), scheme, test.expected());
        if (!leadsSomewhere(test.call())) {
            return new Verdict(scheme, test, List.of(comparison.numberUnknown(test.call())));
        }
        return new Verdict(scheme, test, comparison.misses(Observed.of(play(scheme, test.call()))));
    }

    /// The test that such a call passes: all that happens in it is expected.
    public SavedTest record(SchemeId scheme, String id, String name, SavedCall call) {
        if (!leadsSomewhere(call)) {
            throw new IllegalArgumentException("Expected a number of the company, but " + call.number() + " is none.");
        }
        return new SavedTest(id, name, call, Observed.of(play(scheme, call)).asExpected(scheme));
    }

    /// The schemes whose calls may come through `changed`: itself, and those that run it, however indirectly.
    public static Set<SchemeId> touchedBy(SchemeId changed, List<Scheme> schemes) {
        var touched = new HashSet<>(Set.of(changed));
        var grew = true;
        while (grew) {
            var more = schemes.stream()
                    .filter(scheme -> runsOneOf(scheme, touched))
                    .map(Scheme::id)
                    .toList();
            grew = touched.addAll(more);
        }
        return touched;
    }

    private static boolean runsOneOf(Scheme scheme, Set<SchemeId> touched) {
        return !touched.contains(scheme.id())
                && scheme.steps().stream()
                        .anyMatch(step -> step instanceof SchemeStep sub && touched.contains(sub.scheme()));
    }

    private boolean leadsSomewhere(SavedCall call) {
        return call.number() == null || plan.plan().number(call.number()) != null;
    }

    /// How such a call goes, to be told and drawn. Its number must be one of the company's.
    public Trail play(SchemeId scheme, SavedCall call) {
        var simulation = Simulation.of(plan, call.person(ZoneId.of(tenant.zone())), call.phones(), call.script());
        var number = call.number();
        return number == null ? simulation.call(scheme) : simulation.dial(number);
    }
}
