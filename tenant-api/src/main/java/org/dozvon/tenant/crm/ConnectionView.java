package org.dozvon.tenant.crm;

import java.util.Map;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.PersonId;

/// A connection as it is shown: that it has a secret, never which.
///
/// @param people who is who: the CRM's users by their id there
public record ConnectionView(
        String id, String name, Connection.Kind kind, String url, boolean hasSecret, Map<String, PersonId> people) {}
