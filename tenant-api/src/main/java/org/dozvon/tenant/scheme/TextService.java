package org.dozvon.tenant.scheme;

import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.rehearse.SchemeFile;
import org.dozvon.tenant.plan.Drawings;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Schemes as text, out and in. What comes in is a draft: nothing is published by reading it.
@ApplicationScoped
public class TextService {
    private final SchemeRepository schemes;
    private final SchemeService drafts;
    private final VersionRepository versions;

    TextService(SchemeRepository schemes, SchemeService drafts, VersionRepository versions) {
        this.schemes = schemes;
        this.drafts = drafts;
        this.versions = versions;
    }

    @Transactional
    public SchemeFile file(String id, Drawings which) {
        var scheme = schemes.required(id);
        return switch (which) {
            case DRAWN -> new SchemeFile(drafts.drawn(scheme), scheme.tests);
            case LIVE -> live(scheme);
        };
    }

    private SchemeFile live(SchemeEntity scheme) {
        if (scheme.liveVersion == null) {
            throw ProblemException.of(409, "scheme-never-published");
        }
        var version = versions.required(scheme.id, scheme.liveVersion);
        return new SchemeFile(version.drawing, version.tests);
    }

    /// The draft and the tests become those of the file; the scheme keeps its id, and its tests when the file has
    /// nothing of tests.
    ///
    /// @param testsRevision at which whoever writes has seen the tests; null does not ask
    @Transactional
    public SchemeView replace(
            String id, int revision, @Nullable Integer testsRevision, SchemeFile file, Language language) {
        drafts.draw(id, revision, withId(file.scheme(), id), language);
        var scheme = schemes.locked(id);
        if (testsRevision != null) {
            TestService.requireRevision(scheme, testsRevision);
        }
        keep(scheme, file.tests());
        return drafts.get(id, language);
    }

    /// A new scheme of the file's id, or of one made of its name when that is taken.
    @Transactional
    public SchemeView add(SchemeFile file, Language language) {
        var wanted = file.scheme().id().value();
        return add(schemes.named(wanted).isEmpty() ? wanted : "", file, language);
    }

    /// A new scheme with an id made of its name.
    @Transactional
    public SchemeView addNamed(SchemeFile file, Language language) {
        return add("", file, language);
    }

    private SchemeView add(String id, SchemeFile file, Language language) {
        var made = drafts.create(id, file.scheme(), language);
        keep(schemes.required(made.id()), file.tests());
        return made;
    }

    private static void keep(SchemeEntity scheme, @Nullable List<SavedTest> tests) {
        if (tests != null && !tests.equals(scheme.tests)) {
            scheme.tests = tests;
            scheme.testsRevision++;
        }
    }

    static Scheme withId(Scheme scheme, String id) {
        return new Scheme(new SchemeId(id), scheme.name(), scheme.entry(), scheme.steps(), scheme.reserve());
    }
}
