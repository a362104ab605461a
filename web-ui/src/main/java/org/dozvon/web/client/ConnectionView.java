package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.dozvon.scheme.model.Connection;

/// A connection as the service shows it: never its secret.
///
/// @param people who is who: the other system's users by their id there
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConnectionView(
        String id, String name, Connection.Kind kind, String url, boolean hasSecret, Map<String, String> people) {}
