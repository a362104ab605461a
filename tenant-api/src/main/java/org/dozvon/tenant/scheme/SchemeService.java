package org.dozvon.tenant.scheme;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.check.Checker;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.verify.Verification;
import org.dozvon.scheme.verify.Verifier;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.number.NumberRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.SchemeProblems;
import org.dozvon.tenant.plan.TenantModel;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.scheme.SchemeView.Saved;
import org.dozvon.tenant.scheme.SchemeView.Summary;
import org.dozvon.tenant.scheme.SchemeView.VersionView;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Schemes and their drafts. A draft is nobody's business but its drawers': saving one publishes nothing.
@ApplicationScoped
public class SchemeService implements ModelPart {
    private final SchemeRepository schemes;
    private final VersionRepository versions;
    private final OrderRepository orders;
    private final NumberRepository numbers;
    private final TenantModel model;
    private final Publisher publisher;
    private final Uses uses;
    private final Caller caller;

    SchemeService(
            SchemeRepository schemes,
            VersionRepository versions,
            OrderRepository orders,
            NumberRepository numbers,
            TenantModel model,
            Publisher publisher,
            Uses uses,
            Caller caller) {
        this.schemes = schemes;
        this.versions = versions;
        this.orders = orders;
        this.numbers = numbers;
        this.model = model;
        this.publisher = publisher;
        this.uses = uses;
        this.caller = caller;
    }

    @Transactional
    public List<Summary> list() {
        var tenant = model.drawn();
        var live = versions.liveByScheme();
        var answered = numbers.answeredByScheme();
        var ordered = orders.byScheme();
        return schemes.inOrder().stream()
                .map(scheme -> summary(
                        scheme,
                        live.get(scheme.id),
                        answered.getOrDefault(scheme.id, List.of()),
                        tenant,
                        ordered.get(scheme.id)))
                .toList();
    }

    @Transactional
    public SchemeView get(String id, Language language) {
        return view(schemes.required(id), language);
    }

    @Transactional
    public SchemeView create(SchemeForm.Create form, Language language) {
        var id = schemes.idForOneMore(Objects.requireNonNullElse(form.id(), ""), form.name());
        return begin(firstDraft(form, id), language);
    }

    /// With a drawing that came from elsewhere.
    ///
    /// @param id empty when one is to be made of the drawing's name
    @Transactional
    SchemeView create(String id, Scheme drawing, Language language) {
        var named = TextService.withId(drawing, schemes.idForOneMore(id, drawing.name()));
        DraftChecks.check(named.id().value(), named);
        return begin(named, language);
    }

    private SchemeView begin(Scheme drawing, Language language) {
        var scheme = new SchemeEntity();
        scheme.id = drawing.id().value();
        scheme.name = drawing.name();
        scheme.revision = 1;
        scheme.drawnBy = caller.name();
        scheme.drawnAt = Instant.now();
        scheme.draft = drawing;
        schemes.persist(scheme);
        return view(scheme, language);
    }

    @Transactional
    public Saved draw(String id, int revision, Scheme draft, Language language) {
        var scheme = schemes.locked(id);
        DraftChecks.check(id, draft);
        requireRevision(scheme, revision);
        scheme.draft = draft;
        scheme.name = draft.name();
        touch(scheme);
        var verified = verified(model.drawn(), draft);
        return new Saved(
                scheme.revision,
                isChanged(scheme, live(scheme)),
                problems(draft, verified, language),
                LongestWaitView.of(verified.longestWait(), language));
    }

    /// Back to what is live.
    @Transactional
    public SchemeView discard(String id, Language language) {
        var scheme = schemes.locked(id);
        var live = live(scheme);
        if (live == null) {
            throw ProblemException.of(409, "scheme-never-published");
        }
        scheme.draft = null;
        scheme.name = live.drawing.name();
        touch(scheme);
        return view(scheme, language);
    }

    @Transactional
    public void delete(String id) {
        publisher.publish(() -> {
            var scheme = schemes.locked(id);
            uses.refuseIfUsed(new SchemeId(id));
            refuseIfAnswers(numbers.answeredBy(id));
            schemes.delete(scheme);
        });
    }

    @Override
    public void addTo(ModelBuilder whole) {
        var live = versions.liveByScheme();
        whole.schemes(
                switch (whole.drawings()) {
                    case LIVE ->
                        live.values().stream().map(version -> version.drawing).toList();
                    case DRAWN ->
                        schemes.inOrder().stream()
                                .map(scheme -> drawn(scheme, live.get(scheme.id)))
                                .toList();
                });
    }

    static void requireRevision(SchemeEntity scheme, int revision) {
        if (scheme.revision != revision) {
            throw ProblemException.of(
                    412,
                    "draft-changed-elsewhere",
                    java.util.Map.of("by", scheme.drawnBy, "at", scheme.drawnAt.toString()));
        }
    }

    Scheme drawn(SchemeEntity scheme) {
        return drawn(scheme, live(scheme));
    }

    /// One of the two is always there, as the database knows.
    private static Scheme drawn(SchemeEntity scheme, @Nullable VersionEntity live) {
        return scheme.draft != null ? scheme.draft : Objects.requireNonNull(live).drawing;
    }

    private Scheme firstDraft(SchemeForm.Create form, String id) {
        if (form.copyOf() == null) {
            return FirstDraft.of(model.drawn(), id, form.name());
        }
        var original = drawn(schemes.required(form.copyOf()));
        return new Scheme(new SchemeId(id), form.name(), original.entry(), original.steps(), original.reserve());
    }

    private void touch(SchemeEntity scheme) {
        scheme.revision++;
        scheme.drawnBy = caller.name();
        scheme.drawnAt = Instant.now();
    }

    private static void refuseIfAnswers(List<String> answered) {
        if (!answered.isEmpty()) {
            var uses = answered.stream()
                    .map(number -> ProblemItem.ofUse("used-by-number", null, null, number))
                    .toList();
            throw ProblemException.of(409, "in-use", uses);
        }
    }

    private @Nullable VersionEntity live(SchemeEntity scheme) {
        return scheme.liveVersion == null ? null : versions.required(scheme.id, scheme.liveVersion);
    }

    private static boolean isChanged(SchemeEntity scheme, @Nullable VersionEntity live) {
        return live == null || (scheme.draft != null && !scheme.draft.equals(live.drawing));
    }

    private SchemeView view(SchemeEntity scheme, Language language) {
        var live = live(scheme);
        var draft = drawn(scheme, live);
        var verified = verified(model.drawn(), draft);
        return new SchemeView(
                scheme.id,
                scheme.name,
                scheme.revision,
                draft,
                isChanged(scheme, live),
                live == null ? null : VersionView.of(live),
                problems(draft, verified, language),
                LongestWaitView.of(verified.longestWait(), language));
    }

    /// The year that a proof looks into begins now.
    private static Verification verified(Tenant tenant, Scheme draft) {
        return Verifier.verify(tenant, draft, Instant.now());
    }

    private static List<ProblemItem> problems(Scheme draft, Verification verified, Language language) {
        return verified.problems().stream()
                .map(problem -> SchemeProblems.of(draft.id(), problem).in(language))
                .toList();
    }

    /// Counts what the rules say: a list does not prove each of its schemes anew.
    private static Summary summary(
            SchemeEntity scheme,
            @Nullable VersionEntity live,
            List<String> answered,
            Tenant tenant,
            @Nullable OrderState ordered) {
        var problems = Checker.check(tenant, drawn(scheme, live));
        var errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        return new Summary(
                scheme.id,
                scheme.name,
                scheme.revision,
                isChanged(scheme, live),
                scheme.liveVersion,
                live == null ? null : live.publishedAt,
                answered,
                errors,
                problems.size() - errors,
                ordered);
    }
}
