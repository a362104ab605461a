package org.dozvon.tenant.scheme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.tenant.plan.Publication;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;

/// Every drawing that was published.
@ApplicationScoped
public class VersionRepository implements PanacheRepositoryBase<VersionEntity, VersionEntity.Key> {
    private static final int ROWS_AT_MOST = 1000;

    VersionEntity required(String scheme, int version) {
        return find("scheme = ?1 and version = ?2", scheme, version)
                .singleResultOptional()
                .orElseThrow(ProblemException::unknown);
    }

    List<VersionEntity> newestFirst(String scheme) {
        return find("scheme = ?1", Sort.descending("version"), scheme)
                .page(0, ROWS_AT_MOST)
                .list();
    }

    /// The versions in force, in the order of their schemes.
    Map<String, VersionEntity> liveByScheme() {
        var live = new LinkedHashMap<String, VersionEntity>();
        list("select v from VersionEntity v join SchemeEntity s on s.id = v.scheme"
                        + " and s.liveVersion = v.version order by v.scheme")
                .forEach(version -> live.put(version.scheme, version));
        return live;
    }

    VersionEntity add(String scheme, Scheme drawing, List<SavedTest> tests, String comment, Publication publication) {
        var version = new VersionEntity();
        version.scheme = scheme;
        version.version = nextVersion(scheme);
        version.planVersion = publication.planVersion();
        version.drawing = drawing;
        version.tests = tests;
        version.publishedAt = publication.at();
        version.publishedBy = publication.by();
        version.comment = comment;
        persist(version);
        return version;
    }

    private int nextVersion(String scheme) {
        return find("scheme = ?1", Sort.descending("version"), scheme)
                .firstResultOptional()
                .map(newest -> newest.version + 1)
                .orElse(1);
    }
}
