package org.dozvon.web.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.dozvon.scheme.model.SchemeJson;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

import jakarta.ws.rs.core.Response;

/// Turns an error answer into a [Refusal] with the service's own words.
public final class RefusalReader implements ResponseExceptionMapper<Refusal> {
    /// A problem is a few lines; what is longer is not one.
    private static final int LONGEST_PROBLEM = 256 * 1024;

    @Override
    public Refusal toThrowable(Response response) {
        var read = read(response);
        return new Refusal(new Problem(
                response.getStatus(), read.title(), read.detail(), read.code(), read.problems(), read.by(), read.at()));
    }

    private static Problem read(Response response) {
        var body = response.hasEntity() ? response.readEntity(String.class) : "";
        if (body == null || body.isBlank() || body.length() > LONGEST_PROBLEM) {
            return none(response.getStatus());
        }
        try {
            return SchemeJson.WIRE.readValue(body, Problem.class);
        } catch (JsonProcessingException notOurs) {
            return none(response.getStatus());
        }
    }

    private static Problem none(int status) {
        return new Problem(status, null, null, null, null, null, null);
    }
}
