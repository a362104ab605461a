package org.dozvon.web.scheme;

import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.compile.PlanRefused;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.web.client.Problem;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;

import jakarta.enterprise.context.RequestScoped;

/// Plans to try calls on, or in words why there is none.
@RequestScoped
public class Plans {
    private static final int NO_VERSION = 1;

    private final Visitor visitor;
    private final Texts texts;

    Plans(Visitor visitor, Texts texts) {
        this.visitor = visitor;
        this.texts = texts;
    }

    public TenantPlan of(Tenant tenant) {
        try {
            return Compiler.compile(tenant, NO_VERSION);
        } catch (PlanRefused refused) {
            throw new Refusal(problem(refused));
        }
    }

    private Problem problem(PlanRefused refused) {
        var problems = refused.refusals().stream()
                .map(each -> new Problem.Field(
                        null,
                        null,
                        each.problem().code(),
                        "error",
                        each.problem().message(visitor.language())))
                .toList();
        var detail = texts.of(TestCallMessages.class).draftHasErrors();
        return new Problem(422, null, detail, "scheme-has-errors", problems, null, null);
    }
}
