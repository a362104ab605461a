package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.List;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Fix;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.words.Words;
import org.jspecify.annotations.Nullable;

/// A scheme under proof: its drawing, its plan, where cases come, and what has been found.
final class Scene {
    private final Tenant tenant;
    private final Scheme drawn;
    private final int scheme;
    private final Spread spread;
    private final boolean calledDirectly;
    private final Witness witness;
    private final Flood flood;
    private final List<Problem> found = new ArrayList<>();

    /// @param calledDirectly a scheme that is only run by others may begin after a greeting of theirs: their own
    ///                       proofs look into it
    Scene(Tenant tenant, Scheme drawn, int scheme, Spread spread, boolean calledDirectly) {
        this.calledDirectly = calledDirectly;
        this.tenant = tenant;
        this.drawn = drawn;
        this.scheme = scheme;
        this.spread = spread;
        this.witness = new Witness(spread, scheme);
        this.flood = spread.all(scheme, calledDirectly ? Mood.NONE : Mood.SPOKEN_TO);
    }

    Tenant tenant() {
        return tenant;
    }

    Scheme drawn() {
        return drawn;
    }

    int scheme() {
        return scheme;
    }

    Spread spread() {
        return spread;
    }

    World world() {
        return spread.world();
    }

    Witness witness() {
        return witness;
    }

    Flood flood() {
        return flood;
    }

    /// Whether callers come to it themselves, and not only through other schemes.
    boolean isCalledDirectly() {
        return calledDirectly;
    }

    /// A plan's steps stand in the order of the drawing.
    Step step(int index) {
        return drawn.steps().get(index);
    }

    List<Way> ways(int step) {
        return spread.ways(scheme, step);
    }

    String title(Step step, Language language) {
        return Words.stepTitle(tenant, step, language);
    }

    /// The head of every message about a step: Блок «Меню».
    String ru(Step step) {
        return "Блок «" + title(step, Language.RUSSIAN) + "»";
    }

    String en(Step step) {
        return "Block “" + title(step, Language.ENGLISH) + "”";
    }

    String exit(Step step, String exit, Language language) {
        return Words.exitName(tenant, step, exit, language);
    }

    /// Where cases are not told apart, an error that no call shows may be none: it stops nobody.
    void found(
            Severity severity,
            @Nullable Step step,
            @Nullable String exit,
            String code,
            String russian,
            String english,
            @Nullable Example example,
            @Nullable Fix fix) {
        var doubted = severity == Severity.ERROR && example == null && !world().isExact();
        found.add(new Problem(
                step == null ? null : step.id(),
                exit,
                code,
                doubted ? Severity.WARNING : severity,
                russian,
                english,
                example,
                fix));
    }

    List<Problem> found() {
        return found;
    }
}
