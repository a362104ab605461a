package org.dozvon.router.call;

import java.time.Instant;
import org.dozvon.scheme.model.TenantId;

/// What a call is called everywhere, and what its line has to know of the plan that decides it.
///
/// @param domain of the tenant's phones
public record CallIdentity(
        String callId, TenantId tenant, String domain, long planVersion, String router, Instant arrivedAt) {}
