package org.dozvon.tenant.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;

/// The register of tenants: the tenant's own row, or all of them for the platform.
@ApplicationScoped
public class TenantRepository implements PanacheRepositoryBase<TenantEntity, String> {
    public TenantEntity required(String id) {
        return findByIdOptional(id).orElseThrow(ProblemException::unknown);
    }

    /// By key, since there can be many.
    public List<TenantEntity> after(String id, int limit) {
        return find("id > ?1", Sort.by("id"), id).page(0, limit).list();
    }

    public List<TenantEntity> afterOf(String reseller, String id, int limit) {
        return find("reseller = ?1 and id > ?2", Sort.by("id"), reseller, id)
                .page(0, limit)
                .list();
    }
}
