package org.dozvon.tenant.plan;

/// What one feature adds to the whole of a tenant.
public interface ModelPart {
    void addTo(ModelBuilder whole);
}
