package org.dozvon.scheme.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.scheme.check.Checker;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.compile.PlanRefused;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.jspecify.annotations.Nullable;

/// Checks a scheme by the rules, and proves what holds for each call to it: at any moment of the year ahead, from any
/// caller, whatever they press and whatever the phones do. What does not hold is told with a call that shows it.
///
/// Proofs are made of the compiled plan, the one that calls go by. So a scheme that has errors by the rules is not
/// proven yet: there is no plan to prove anything of.
public final class Verifier {
    private Verifier() {}

    /// @param scheme a draft, or one of the tenant's own; it stands in for the tenant's scheme of the same id
    /// @param from   the moment from which the year ahead is counted
    public static Verification verify(Tenant tenant, Scheme scheme, Instant from) {
        var problems = Checker.check(tenant, scheme);
        if (problems.stream().anyMatch(Problem::stopsPublishing)) {
            return new Verification(problems, null, 0);
        }
        var reduced = reduced(tenant, scheme);
        try {
            return proven(reduced, scheme, isCalledDirectly(tenant, scheme), problems, from);
        } catch (PlanRefused elsewhere) {
            var all = new ArrayList<>(problems);
            all.addAll(Unproven.because(reduced, scheme, elsewhere));
            return new Verification(inOrder(scheme, all), null, 0);
        }
    }

    private static Verification proven(
            Tenant tenant, Scheme scheme, boolean calledDirectly, List<Problem> problems, Instant from) {
        var plan = Compiler.compile(tenant, 0);
        var index = tenant.schemes().indexOf(scheme);
        var scene = new Scene(tenant, scheme, index, new Spread(World.of(tenant, plan, index, from)), calledDirectly);
        EndlessCircles.look(scene);
        AbruptEnds.look(scene);
        IdleExits.look(scene);
        HoursAhead.look(scene);
        Reach.look(scene);
        Duties.look(scene);
        var longest = Waits.look(scene);
        var all = new ArrayList<>(RuleExamples.shown(scene, problems));
        all.addAll(scene.found());
        return new Verification(inOrder(scheme, all), longest, scene.spread().visited());
    }

    private static boolean isCalledDirectly(Tenant tenant, Scheme scheme) {
        var dialled = tenant.numbers().stream().anyMatch(number -> number.leadsTo(scheme.id()));
        var run = tenant.schemes().stream()
                .flatMap(kept -> kept.steps().stream())
                .anyMatch(step -> step instanceof SchemeStep sub && sub.scheme().equals(scheme.id()));
        return dialled || !run;
    }

    /// The scheme with those that it runs: the others' drafts are none of its business.
    private static Tenant reduced(Tenant tenant, Scheme scheme) {
        Map<SchemeId, Scheme> byId = new HashMap<>();
        tenant.schemes().forEach(kept -> byId.put(kept.id(), kept));
        byId.put(scheme.id(), scheme);
        var run = new LinkedHashSet<SchemeId>();
        addRun(scheme.id(), byId, run);
        var kept = run.stream().map(byId::get).toList();
        var numbers =
                tenant.numbers().stream().map(number -> among(run, number)).toList();
        return tenant.withSchemes(kept).withNumbers(numbers);
    }

    private static void addRun(SchemeId id, Map<SchemeId, Scheme> byId, Set<SchemeId> run) {
        var scheme = byId.get(id);
        if (scheme != null && run.add(id)) {
            scheme.steps().forEach(step -> {
                if (step instanceof SchemeStep sub) {
                    addRun(sub.scheme(), byId, run);
                }
            });
        }
    }

    private static DialledNumber among(Collection<SchemeId> run, DialledNumber number) {
        var led = number.scheme() == null || run.contains(number.scheme()) ? number : number.withoutScheme();
        return led.overflow() == null || run.contains(led.overflow()) ? led : led.withoutOverflow();
    }

    private static List<Problem> inOrder(Scheme scheme, List<Problem> problems) {
        Map<StepId, Integer> places = new HashMap<>();
        scheme.steps().forEach(step -> places.putIfAbsent(step.id(), places.size()));
        return problems.stream()
                .sorted(java.util.Comparator.<Problem>comparingInt(problem -> place(places, problem.step()))
                        .thenComparing(Problem::severity))
                .toList();
    }

    private static int place(Map<StepId, Integer> places, @Nullable StepId step) {
        return step == null ? -1 : places.getOrDefault(step, -1);
    }
}
