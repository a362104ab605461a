package org.dozvon.tenant.scheme;

import java.util.HashSet;
import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.Rehearsal;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.tenant.access.Slug;
import org.dozvon.tenant.plan.Drawings;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Saved tests: kept beside the draft, run as a publish would run them.
@ApplicationScoped
public class TestService {
    private final SchemeRepository schemes;
    private final Candidates candidates;

    TestService(SchemeRepository schemes, Candidates candidates) {
        this.schemes = schemes;
        this.candidates = candidates;
    }

    @Transactional
    public TestView.All all(String id) {
        return view(schemes.required(id));
    }

    @Transactional
    public TestView.All keep(String id, int revision, List<SavedTest> tests) {
        var scheme = schemes.locked(id);
        requireRevision(scheme, revision);
        requireOwnIds(tests);
        scheme.tests = tests;
        scheme.testsRevision++;
        return view(scheme);
    }

    @Transactional
    public List<TestView.Result> run(String id, String which, Language language) {
        var scheme = schemes.required(id);
        var rehearsal = rehearsal(tenant(scheme, which));
        return scheme.tests.stream()
                .map(test -> rehearsal.run(new SchemeId(id), test))
                .map(verdict -> new TestView.Result(
                        verdict.test().id(),
                        verdict.test().name(),
                        verdict.passed(),
                        TestGate.items(verdict, language)))
                .toList();
    }

    @Transactional
    public SavedTest record(String id, TestForm.OfCall form) {
        var scheme = schemes.required(id);
        var tenant = candidates.withDraft(scheme);
        var dialled = form.call().number();
        if (dialled != null
                && tenant.numbers().stream().noneMatch(number -> number.number().equals(dialled))) {
            throw ProblemException.ofField("call.number", "number-unknown");
        }
        var taken = new HashSet<>(scheme.tests.stream().map(SavedTest::id).toList());
        return rehearsal(tenant)
                .record(new SchemeId(id), Slug.free(form.name(), taken::contains), form.name(), form.call());
    }

    private Tenant tenant(SchemeEntity scheme, String which) {
        return switch (Drawings.named(which)) {
            case DRAWN -> candidates.withDraft(scheme);
            case LIVE -> candidates.live(scheme);
        };
    }

    private Rehearsal rehearsal(Tenant tenant) {
        return Rehearsal.of(tenant, candidates.compiled(tenant));
    }

    static void requireRevision(SchemeEntity scheme, int revision) {
        if (scheme.testsRevision != revision) {
            throw ProblemException.of(412, "tests-changed-elsewhere");
        }
    }

    private static void requireOwnIds(List<SavedTest> tests) {
        var seen = new HashSet<String>();
        for (var index = 0; index < tests.size(); index++) {
            if (!seen.add(tests.get(index).id())) {
                throw ProblemException.ofField("tests[" + index + "].id", "id-taken");
            }
        }
    }

    private static TestView.All view(SchemeEntity scheme) {
        return new TestView.All(scheme.testsRevision, scheme.tests);
    }
}
