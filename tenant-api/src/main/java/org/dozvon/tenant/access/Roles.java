package org.dozvon.tenant.access;

/// The realm's roles, as tokens name them.
public final class Roles {
    public static final String PLATFORM = "platform";
    public static final String RESELLER = "reseller";
    public static final String OWNER = "owner";
    public static final String ADMIN = "admin";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";
    public static final String AGENT = "agent";
    public static final String SERVICE = "service";

    private Roles() {}
}
