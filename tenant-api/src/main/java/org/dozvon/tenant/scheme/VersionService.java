package org.dozvon.tenant.scheme;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.words.Difference;
import org.dozvon.scheme.words.Words;
import org.dozvon.tenant.plan.Publication;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.TenantModel;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.scheme.SchemeView.Published;
import org.dozvon.tenant.scheme.SchemeView.VersionView;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// What was published, and publishing.
@ApplicationScoped
public class VersionService {
    private static final String DRAFT = "draft";
    private static final String LIVE = "live";

    private final SchemeRepository schemes;
    private final SchemeService drafts;
    private final VersionRepository versions;
    private final TenantModel model;
    private final Publisher publisher;
    private final TestGate tests;

    VersionService(
            SchemeRepository schemes,
            SchemeService drafts,
            VersionRepository versions,
            TenantModel model,
            Publisher publisher,
            TestGate tests) {
        this.schemes = schemes;
        this.drafts = drafts;
        this.versions = versions;
        this.model = model;
        this.publisher = publisher;
        this.tests = tests;
    }

    /// The draft takes effect. Its revision stays: what the drawers have before them is what is live.
    @Transactional
    public Published publish(String id, SchemeForm.Publish form) {
        return publisher.publish(
                publication -> {
                    var scheme = schemes.locked(id);
                    SchemeService.requireRevision(scheme, form.revision());
                    var drawing = drafts.drawn(scheme);
                    scheme.draft = null;
                    return goLive(scheme, drawing, scheme.tests, form.comment(), publication);
                },
                gate(id));
    }

    /// An old version takes effect again, as a new one: what was in force when is never rewritten. A draft stays. Its
    /// tests are not asked: whoever goes back is in trouble now.
    @Transactional
    public Published rollBack(String id, SchemeForm.Rollback form) {
        return publisher.publish(publication -> {
            var scheme = schemes.locked(id);
            var old = versions.required(id, form.version());
            scheme.revision++;
            scheme.drawnBy = publication.by();
            scheme.drawnAt = publication.at();
            return goLive(scheme, old.drawing, old.tests, form.comment(), publication);
        });
    }

    /// What was ordered for this hour takes effect. A draft that was changed since stays.
    void publish(OrderEntity order) {
        var made = publisher.publish(
                order.orderedBy,
                publication -> {
                    var scheme = schemes.locked(order.scheme);
                    order.versionBefore = scheme.liveVersion;
                    settleDraft(scheme, order.drawing, publication);
                    return goLive(scheme, order.drawing, order.tests, order.comment, publication);
                },
                gate(order.scheme));
        order.version = made.schemeVersion();
    }

    private Publisher.Gate gate(String id) {
        var scheme = new SchemeId(id);
        return (tenant, plan) -> {
            Proofs.require(tenant, scheme, Instant.now());
            tests.pass(scheme, tenant, plan);
        };
    }

    /// What was live before the order comes back, unless somebody has published something else meanwhile.
    void takeBack(OrderEntity order) {
        publisher.publish(
                order.orderedBy,
                publication -> {
                    var scheme = schemes.locked(order.scheme);
                    if (!Objects.equals(scheme.liveVersion, order.version)) {
                        throw ProblemException.of(409, "order-overtaken");
                    }
                    var old = versions.required(order.scheme, Objects.requireNonNull(order.versionBefore));
                    settleDraft(scheme, order.drawing, publication);
                    return goLive(scheme, old.drawing, old.tests, order.comment, publication);
                },
                Publisher.Gate.OPEN);
    }

    /// A draft that says the same as what was ordered is done with. Who has the drawing before them learns from the
    /// revision that another one is live now.
    private static void settleDraft(SchemeEntity scheme, Scheme ordered, Publication publication) {
        if (ordered.equals(scheme.draft)) {
            scheme.draft = null;
        } else if (scheme.draft == null) {
            scheme.revision++;
            scheme.drawnBy = publication.by();
            scheme.drawnAt = publication.at();
        }
    }

    @Transactional
    public List<VersionView> list(String id) {
        schemes.required(id);
        return versions.newestFirst(id).stream().map(VersionView::of).toList();
    }

    @Transactional
    public Scheme get(String id, int version) {
        return versions.required(id, version).drawing;
    }

    @Transactional
    public List<Difference> diff(String id, String from, String to, Language language) {
        var scheme = schemes.required(id);
        return Words.diff(drawing(scheme, from), drawing(scheme, to), model.drawn(), language);
    }

    private Published goLive(
            SchemeEntity scheme,
            Scheme drawing,
            List<SavedTest> kept,
            @Nullable String comment,
            Publication publication) {
        var version = versions.add(scheme.id, drawing, kept, Objects.requireNonNullElse(comment, ""), publication);
        scheme.liveVersion = version.version;
        scheme.name = scheme.draft == null ? drawing.name() : scheme.name;
        return new Published(version.version, version.planVersion, version.publishedAt);
    }

    private Scheme drawing(SchemeEntity scheme, String which) {
        return switch (which) {
            case DRAFT -> drafts.drawn(scheme);
            case LIVE -> live(scheme);
            default -> get(scheme.id, number(which));
        };
    }

    private Scheme live(SchemeEntity scheme) {
        if (scheme.liveVersion == null) {
            throw ProblemException.of(409, "scheme-never-published");
        }
        return get(scheme.id, scheme.liveVersion);
    }

    private static int number(String which) {
        try {
            return Integer.parseInt(which);
        } catch (NumberFormatException _) {
            throw ProblemException.unknown();
        }
    }
}
