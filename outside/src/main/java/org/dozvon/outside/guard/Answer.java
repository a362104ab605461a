package org.dozvon.outside.guard;

import com.fasterxml.jackson.databind.JsonNode;

/// What came of a question. Nothing is thrown: a server that misbehaves is an ordinary case.
public sealed interface Answer {
    /// @param status 2xx or 4xx and above; never a redirect
    /// @param body   the JSON, or a missing node where there is none
    record Heard(int status, JsonNode body) implements Answer {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /// @param detail for the tenant's eyes: never an address inside, never a secret
    record Failed(Failure why, String detail) implements Answer {}

    static Answer failed(Failure why) {
        return new Failed(why, "");
    }
}
