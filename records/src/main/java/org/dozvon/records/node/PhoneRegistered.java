package org.dozvon.records.node;

import java.time.Instant;

/// A phone can be rung, until `expiresAt`, through `node`.
public record PhoneRegistered(String tenantId, String account, String node, String userAgent, Instant expiresAt) {}
