package org.dozvon.scheme;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dozvon.scheme.check.Checker;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Simulation;
import org.dozvon.scheme.verify.Verifier;
import org.dozvon.scheme.words.Told;
import org.dozvon.scheme.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every scheme. A failure prints its seed.
class SchemePropertiesTest {
    @Property(tries = 1_000)
    void everyCheckedSchemeCompilesAndEveryCallEnds(
            @ForAll("schemes") Scheme scheme,
            @ForAll("callers") SimulatedCaller caller,
            @ForAll("answers") Answers answers) {
        Assume.that(Checker.check(RandomSchemes.tenant(scheme), scheme).stream().noneMatch(Problem::stopsPublishing));

        var plan = Compiler.compile(RandomSchemes.tenant(scheme), 1);
        var trail = Simulation.of(plan, caller, answers).dial(Draw.DID);

        assertThat(trail.ending()).isIn((Object[]) Ending.values());
        assertThat(trail.totalMillis()).isNotNegative().isGreaterThanOrEqualTo(trail.talkMillis());
    }

    /// Whatever is checked at random, a scheme with errors is refused and told so: nothing else is thrown.
    @Property(tries = 300)
    void everySchemeIsEitherCompiledOrRefused(@ForAll("schemes") Scheme scheme) {
        var problems = Checker.check(RandomSchemes.tenant(scheme), scheme);

        try {
            Compiler.compile(RandomSchemes.tenant(scheme), 1);
            assertThat(problems).noneMatch(Problem::stopsPublishing);
        } catch (org.dozvon.scheme.compile.PlanRefused refused) {
            assertThat(refused.refusals()).isNotEmpty();
            assertThat(problems).anyMatch(Problem::stopsPublishing);
        }
    }

    /// What is proven of a scheme, no call to it disproves.
    @Property(tries = 1_000)
    void noCallBreaksWhatTheVerifierPromises(
            @ForAll("schemes") Scheme scheme,
            @ForAll("callers") SimulatedCaller caller,
            @ForAll("answers") Answers answers) {
        var tenant = RandomSchemes.tenant(scheme);
        Assume.that(Checker.check(tenant, scheme).stream().noneMatch(Problem::stopsPublishing));
        var proven = Verifier.verify(tenant, scheme, caller.moment());

        var trail = Simulation.of(Compiler.compile(tenant, 1), caller, answers).dial(Draw.DID);

        Promises.assertKept(tenant, proven, caller, trail);
    }

    @Property(tries = 300)
    void canonicalJsonIsReadAsItWasWritten(@ForAll("schemes") Scheme scheme) {
        var written = SchemeJson.write(scheme);
        var read = SchemeJson.read(written, Scheme.class);

        assertThat(read).isEqualTo(scheme);
        assertThat(SchemeJson.write(read)).isEqualTo(written);
        assertThat(SchemeJson.digest(read)).isEqualTo(SchemeJson.digest(scheme));
    }

    @Property(tries = 200)
    void aPlanIsReadAsItWasWritten(@ForAll("schemes") Scheme scheme) {
        Assume.that(Checker.check(RandomSchemes.tenant(scheme), scheme).stream().noneMatch(Problem::stopsPublishing));
        var plan = Compiler.compile(RandomSchemes.tenant(scheme), 1);

        assertThat(SchemeJson.read(SchemeJson.write(plan), TenantPlan.class)).isEqualTo(plan);
    }

    @Property(tries = 300)
    void wordsNameEveryStepOnce(@ForAll("schemes") Scheme scheme, @ForAll Language language) {
        var told = Words.tell(RandomSchemes.tenant(scheme), scheme, language).stream()
                .filter(line -> !line.again())
                .map(Told::step)
                .filter(Objects::nonNull)
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        scheme.steps().stream().map(Step::id).toList());
    }

    @Property(tries = 200)
    void onlyEqualSchemesHaveNoDifference(@ForAll("schemes") Scheme was, @ForAll("schemes") Scheme is) {
        var differences = Words.diff(was, is, RandomSchemes.tenant(was), Language.RUSSIAN);

        assertThat(differences.isEmpty()).isEqualTo(sameSteps(was, is));
        assertThat(Words.diff(was, was, RandomSchemes.tenant(was), Language.RUSSIAN))
                .isEmpty();
    }

    private static boolean sameSteps(Scheme was, Scheme is) {
        return was.entry().equals(is.entry()) && List.copyOf(was.steps()).equals(is.steps());
    }

    @Provide
    Arbitrary<Scheme> schemes() {
        return RandomSchemes.schemes();
    }

    @Provide
    Arbitrary<SimulatedCaller> callers() {
        return RandomSchemes.callers();
    }

    @Provide
    Arbitrary<Answers> answers() {
        return RandomSchemes.answers();
    }
}
