package org.dozvon.simulator.dialplan;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/// Who may register and be rung.
public interface Directory {
    /// A user's own variables, which its registration's events carry.
    record User(String account, String domain, Map<String, String> parameters, Map<String, String> variables) {
        public User {
            parameters = Map.copyOf(parameters);
            variables = Map.copyOf(variables);
        }
    }

    Future<Optional<User>> find(String account, String domain, Map<String, String> request);
}
