package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Another system that calls ask: a CRM, or the receiver of signed webhooks. It crosses processes in the
/// plan, so that a router asks without asking anybody for the key first.
///
/// @param url    where it is asked: https, or http where the operator allows it
/// @param secret key or token; null where none is needed. Never shown: `toString` and the API leave it
///               out
/// @param people who is who there: their user's id, the person's id here
public record Connection(
        ConnectionId id,
        String name,
        Kind kind,
        String url,
        @Nullable String secret,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, PersonId> people) {
    public Connection {
        people = people == null ? Map.of() : Copies.sorted(people);
    }

    public enum Kind {
        /// Receives webhooks; the secret signs them.
        @JsonProperty("webhook")
        WEBHOOK,
        /// A CRM that answers in our own documented JSON.
        @JsonProperty("json")
        JSON,
        @JsonProperty("bitrix24")
        BITRIX24,
        @JsonProperty("amocrm")
        AMOCRM,
        @JsonProperty("hubspot")
        HUBSPOT;

        public boolean isCrm() {
            return this != WEBHOOK;
        }
    }

    public Connection withoutSecret() {
        return new Connection(id, name, kind, url, null, people);
    }

    @Override
    public String toString() {
        return "Connection[id=" + id + ", kind=" + kind + ", secret=***]";
    }
}
