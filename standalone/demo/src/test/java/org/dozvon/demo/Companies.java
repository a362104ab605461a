package org.dozvon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.JsonRefused;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;

/// The demo tenants, as they are set up at a first start.
final class Companies {
    private Companies() {}

    static Company carService() {
        return Company.all().getFirst();
    }

    static Company cafe() {
        return Company.all().getLast();
    }

    static TenantPlan planOf(Company company) {
        return planOf(company, 9);
    }

    static TenantPlan planOf(Company company, long version) {
        try (var json = Companies.class.getResourceAsStream("/" + company.tenant() + ".json")) {
            return Compiler.compile(SchemeJson.read(json.readAllBytes(), Tenant.class), version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
