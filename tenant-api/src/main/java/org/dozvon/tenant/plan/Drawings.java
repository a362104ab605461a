package org.dozvon.tenant.plan;

/// Which drawings of its schemes a tenant is read with.
public enum Drawings {
    LIVE,
    DRAWN
}
