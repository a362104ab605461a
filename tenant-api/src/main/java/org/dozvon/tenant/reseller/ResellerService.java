package org.dozvon.tenant.reseller;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.access.Roles;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.plan.Drawings;
import org.dozvon.tenant.scheme.SchemeView;
import org.dozvon.tenant.scheme.TextService;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.dozvon.tenant.sound.SoundFiles;
import org.dozvon.tenant.tenant.TenantView;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Tenants come and go. A reseller sees those that it brought, the platform sees all.
@ApplicationScoped
public class ResellerService {
    private final TenantRegister register;
    private final Accounts accounts;
    private final SoundFiles files;
    private final TextService texts;
    private final TenantScope scope;
    private final Caller caller;
    private final String domainSuffix;

    ResellerService(
            TenantRegister register,
            Accounts accounts,
            SoundFiles files,
            TextService texts,
            TenantScope scope,
            Caller caller,
            TenantApiConfig config) {
        this.register = register;
        this.accounts = accounts;
        this.files = files;
        this.texts = texts;
        this.scope = scope;
        this.caller = caller;
        this.domainSuffix = config.domainSuffix();
    }

    public List<TenantView> list(String after, int limit) {
        return register.list(reseller(), after, limit);
    }

    public TenantView get(String id) {
        return register.get(reseller(), id);
    }

    public CreatedTenant create(NewTenant form) {
        var domain = Objects.requireNonNullElse(form.domain(), form.id() + "." + domainSuffix);
        var tenant = new TenantView(form.id(), form.name(), domain, form.zone(), form.language(), form.calls());
        return register.add(tenant, reseller(), () -> new CreatedTenant(tenant, accounts.create(form, domain)));
    }

    public TenantView limit(String id, LimitsForm form) {
        return register.limit(reseller(), id, form.calls());
    }

    public void remove(String id) {
        register.remove(reseller(), id, () -> accounts.remove(id));
        files.removeAll(id);
    }

    /// Whoever copies sees both tenants. What the other lacks, people and groups first of all, its draft's problems
    /// tell.
    public SchemeView copy(String from, String scheme, String to, Language language) {
        get(from);
        get(to);
        var file = scope.inTransactionOf(new TenantId(from), () -> texts.file(scheme, Drawings.DRAWN));
        return scope.inTransactionOf(new TenantId(to), () -> texts.add(file.withoutPins(), language));
    }

    /// Null for the platform.
    private @Nullable String reseller() {
        return caller.is(Roles.PLATFORM) ? null : scope.required();
    }
}
