package org.dozvon.tenant.access;

/// What a tenant owns is known by its tenant and its id within it.
public record TenantKey(String tenant, String id) {}
