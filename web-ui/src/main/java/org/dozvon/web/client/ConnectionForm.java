package org.dozvon.web.client;

import java.util.Map;
import org.dozvon.scheme.model.Connection;
import org.jspecify.annotations.Nullable;

/// A connection as it is sent.
///
/// @param secret null keeps the one before, empty removes it
public record ConnectionForm(
        String name,
        Connection.Kind kind,
        String url,
        @Nullable String secret,
        Map<String, String> people) {
    /// Never shown, also not in a log.
    @Override
    public String toString() {
        return "ConnectionForm[" + name + ", " + kind + "]";
    }
}
