package org.dozvon.tenant.scheme;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.rehearse.Miss;
import org.dozvon.scheme.rehearse.Rehearsal;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.rehearse.Verdict;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.problem.ProblemWords;
import org.dozvon.tenant.problem.Telling;

import jakarta.enterprise.context.ApplicationScoped;

/// A publish waits for the saved tests of the scheme and of those that run it: a call through any of them may change.
/// Other schemes' tests are not its business, whatever they say.
@ApplicationScoped
public class TestGate {
    private final VersionRepository versions;

    TestGate(VersionRepository versions) {
        this.versions = versions;
    }

    /// Asks the tests that are live, once what is to take effect stands in the database.
    ///
    /// @throws ProblemException 422 with each test that went another way, at the step where it did
    void pass(SchemeId changed, Tenant tenant, TenantPlan plan) {
        judge(changed, live(), tenant, plan);
    }

    /// The same before anything is written.
    ///
    /// @param own the changed scheme's tests, as they would be live
    void pass(SchemeId changed, List<SavedTest> own, Tenant tenant, TenantPlan plan) {
        var tests = live();
        tests.put(changed, own);
        judge(changed, tests, tenant, plan);
    }

    private SortedMap<SchemeId, List<SavedTest>> live() {
        var tests = new TreeMap<SchemeId, List<SavedTest>>();
        versions.liveByScheme().values().forEach(live -> tests.put(new SchemeId(live.scheme), live.tests));
        return tests;
    }

    private static void judge(
            SchemeId changed, SortedMap<SchemeId, List<SavedTest>> tests, Tenant tenant, TenantPlan plan) {
        var rehearsal = Rehearsal.of(tenant, plan);
        var touched = Rehearsal.touchedBy(changed, tenant.schemes());
        var red = tests.entrySet().stream()
                .filter(entry -> touched.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(test -> rehearsal.run(entry.getKey(), test)))
                .flatMap(TestGate::items)
                .toList();
        if (!red.isEmpty()) {
            throw ProblemException.of(422, "scheme-tests-failed", red);
        }
    }

    static Stream<Telling> items(Verdict verdict) {
        return verdict.misses().stream().map(miss -> language -> item(verdict, miss, language));
    }

    static List<ProblemItem> items(Verdict verdict, Language language) {
        return items(verdict).map(item -> item.in(language)).toList();
    }

    private static ProblemItem item(Verdict verdict, Miss miss, Language language) {
        var name = verdict.test().name();
        var scheme = miss.scheme() == null ? verdict.scheme() : miss.scheme();
        return new ProblemItem(
                null,
                scheme.value(),
                miss.step() == null ? null : miss.step().value(),
                null,
                miss.code(),
                Severity.ERROR.name().toLowerCase(Locale.ROOT),
                name,
                ProblemWords.text("test-named", language).replace("{test}", name) + " " + miss.message(language),
                null,
                null,
                verdict.test().id(),
                miss.expected().in(language),
                miss.got().in(language));
    }
}
