package org.dozvon.outside.crm;

/// Where a CRM says who is responsible for a caller.
public enum Place {
    OPEN_LEAD("lead"),
    OPEN_DEAL("deal"),
    CONTACT("contact");

    private final String slug;

    Place(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
