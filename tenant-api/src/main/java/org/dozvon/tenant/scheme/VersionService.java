package org.dozvon.tenant.scheme;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.verify.Verifier;
import org.dozvon.scheme.words.Difference;
import org.dozvon.scheme.words.Words;
import org.dozvon.tenant.plan.Publication;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.SchemeProblems;
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

    VersionService(
            SchemeRepository schemes,
            SchemeService drafts,
            VersionRepository versions,
            TenantModel model,
            Publisher publisher) {
        this.schemes = schemes;
        this.drafts = drafts;
        this.versions = versions;
        this.model = model;
        this.publisher = publisher;
    }

    /// The draft takes effect. Its revision stays: what the drawers have before them is what is live.
    @Transactional
    public Published publish(String id, SchemeForm.Publish form) {
        return publisher.publish(publication -> {
            var scheme = schemes.locked(id);
            SchemeService.requireRevision(scheme, form.revision());
            var drawing = drafts.drawn(scheme);
            refuseErrors(drawing, publication);
            scheme.draft = null;
            return goLive(scheme, drawing, form.comment(), publication);
        });
    }

    /// Beyond what no plan can be made of: what is proven to lose callers. Only here, when somebody stands before the
    /// drawing and can mend it: a rollback is not held up, nor a change of people or hours.
    private void refuseErrors(Scheme drawing, Publication publication) {
        var errors = Verifier.verify(model.live(), drawing, publication.at()).problems().stream()
                .filter(Problem::stopsPublishing)
                .map(problem -> SchemeProblems.of(drawing.id(), problem))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(422, "scheme-has-errors", errors);
        }
    }

    /// An old version takes effect again, as a new one: what was in force when is never rewritten. A draft stays.
    @Transactional
    public Published rollBack(String id, SchemeForm.Rollback form) {
        return publisher.publish(publication -> {
            var scheme = schemes.locked(id);
            var old = versions.required(id, form.version());
            scheme.revision++;
            scheme.drawnBy = publication.by();
            scheme.drawnAt = publication.at();
            return goLive(scheme, old.drawing, form.comment(), publication);
        });
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

    private Published goLive(SchemeEntity scheme, Scheme drawing, @Nullable String comment, Publication publication) {
        var version = versions.add(scheme.id, drawing, Objects.requireNonNullElse(comment, ""), publication);
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
