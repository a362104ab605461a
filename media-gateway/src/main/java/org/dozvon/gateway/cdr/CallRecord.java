package org.dozvon.gateway.cdr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.SchemeJson;

/// The node's own record of a channel (its module json_cdr), which it keeps trying to hand over until it is
/// taken.
record CallRecord(JsonNode json) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// @throws IllegalArgumentException when the bytes are no such record
    static CallRecord parse(byte[] bytes) {
        try {
            var json = SchemeJson.WIRE.readTree(bytes);
            if (!json.path("variables").isObject()) {
                throw new IllegalArgumentException("Expected a call record with variables, but it has none.");
            }
            return new CallRecord(json);
        } catch (IOException noJson) {
            throw new IllegalArgumentException("Expected a call record in JSON, but: " + noJson.getMessage(), noJson);
        }
    }

    Optional<String> variable(String name) {
        var value = json.path("variables").path(name).asText();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    String channel() {
        return variable("uuid").orElse("");
    }

    /// A customer's own channel; the legs to the phones are told of in its facts. A leg that failed before it
    /// began has not even a name.
    boolean isCustomers() {
        return UUID.matcher(channel()).matches()
                && variable("dozvon_tenant").isPresent()
                && variable("dozvon_dialled").isPresent()
                && variable("direction").filter("inbound"::equals).isPresent();
    }

    /// A phone of the tenant called out, by itself or rung for it, and a router has told so.
    boolean isCallOut() {
        return UUID.matcher(channel()).matches()
                && variable("dozvon_tenant").isPresent()
                && variable("dozvon_call").isPresent()
                && variable("dozvon_out").isPresent();
    }

    long number(String name) {
        return variable(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /// By the node's clock; `name` is one of its stamps in microseconds.
    Instant at(String name) {
        return Instant.EPOCH.plus(number(name), ChronoUnit.MICROS);
    }

    String caller(String field) {
        return json.path("callflow").path(0).path("caller_profile").path(field).asText();
    }
}
