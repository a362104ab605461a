package org.dozvon.web.page;

import java.time.ZoneId;
import java.util.List;
import org.dozvon.web.client.Company;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.Visitor;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/// What stands around every page: whose company, who looks, where they are. Templates read it as `cdi:frame`.
@Named("frame")
@RequestScoped
public class Frame {
    private final TenantApi tenants;
    private final Visitor visitor;
    private final Navigation navigation;
    private @Nullable Company company;

    Frame(@RestClient TenantApi tenants, Visitor visitor, Navigation navigation) {
        this.tenants = tenants;
        this.visitor = visitor;
        this.navigation = navigation;
    }

    public Company company() {
        var known = company;
        if (known == null) {
            known = tenants.tenant();
            company = known;
        }
        return known;
    }

    public Formats formats() {
        return new Formats(visitor.language(), ZoneId.of(company().zone()));
    }

    public String language() {
        return visitor.language().tag();
    }

    public String otherLanguage() {
        return language().equals("ru") ? "en" : "ru";
    }

    public String companyName() {
        return company().name();
    }

    /// By which a page knows that somebody else has signed in since it was loaded.
    public String visitor() {
        return visitor.account();
    }

    public String userName() {
        return visitor.name();
    }

    public boolean mayChange() {
        return visitor.mayChange();
    }

    public boolean maySwitch() {
        return visitor.maySwitch();
    }

    public boolean mayEndCallBacks() {
        return visitor.mayEndCallBacks();
    }

    public List<Navigation.Part> navigation() {
        return visitor.onlyAnswers()
                ? navigation.ofAgent(visitor.locale())
                : navigation.parts(visitor.locale(), visitor.maySeeBoard(), visitor.mayChange());
    }

    public String zone() {
        return company().zone();
    }

    public String here() {
        return navigation.here();
    }
}
