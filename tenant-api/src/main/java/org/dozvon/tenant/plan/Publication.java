package org.dozvon.tenant.plan;

import java.time.Instant;

/// What a change becomes part of.
public record Publication(long planVersion, Instant at, String by) {}
