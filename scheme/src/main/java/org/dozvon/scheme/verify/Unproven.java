package org.dozvon.scheme.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.compile.PlanRefused;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.words.Words;
import org.jspecify.annotations.Nullable;

/// Why a scheme without errors of its own cannot be proven: something that it leans on has errors. Said where its
/// owner looks, since silence would read as a proof.
final class Unproven {
    private final Tenant tenant;
    private final Scheme scheme;
    private final Map<SchemeId, Scheme> others = new HashMap<>();

    private Unproven(Tenant tenant, Scheme scheme) {
        this.tenant = tenant;
        this.scheme = scheme;
        tenant.schemes().forEach(kept -> others.put(kept.id(), kept));
    }

    static List<Problem> because(Tenant tenant, Scheme scheme, PlanRefused refused) {
        var told = new HashSet<@Nullable SchemeId>();
        var unproven = new Unproven(tenant, scheme);
        return refused.refusals().stream()
                .filter(refusal -> refusal.scheme() == null || told.add(refusal.scheme()))
                .map(unproven::problem)
                .toList();
    }

    /// A warning where it is another scheme: what is live of it may be in order, though its draft is not.
    private Problem problem(PlanRefused.Refusal refusal) {
        var id = refusal.scheme();
        var other = id == null ? null : others.get(id);
        if (other == null) {
            return refusal.problem();
        }
        var root = root(other.id());
        var step = root == null ? null : root.id();
        return new Problem(
                step,
                "scheme-run-has-errors",
                Severity.WARNING,
                head(root, Language.RUSSIAN) + "в схеме «" + other.name()
                        + "» есть ошибки, поэтому звонок по ней не проверен. Первая: "
                        + refusal.problem().russian(),
                head(root, Language.ENGLISH) + "scheme “" + other.name()
                        + "” has errors, so no call through it is proven. The first: "
                        + refusal.problem().english());
    }

    private String head(@Nullable Step root, Language language) {
        if (root == null) {
            return "";
        }
        var title = Words.stepTitle(tenant, root, language);
        return language == Language.RUSSIAN ? "Блок «" + title + "»: " : "Block “" + title + "”: ";
    }

    /// The step of the drawing that runs it, itself or through others.
    private @Nullable Step root(SchemeId wanted) {
        return scheme.steps().stream()
                .filter(step -> step instanceof SchemeStep sub && runs(sub.scheme(), wanted, new HashSet<>()))
                .findFirst()
                .orElse(null);
    }

    private boolean runs(SchemeId from, SchemeId wanted, Set<SchemeId> seen) {
        var drawn = others.get(from);
        return from.equals(wanted)
                || (drawn != null
                        && seen.add(from)
                        && drawn.steps().stream()
                                .anyMatch(step -> step instanceof SchemeStep sub && runs(sub.scheme(), wanted, seen)));
    }
}
