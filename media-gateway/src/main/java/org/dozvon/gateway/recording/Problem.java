package org.dozvon.gateway.recording;

import java.util.List;

import jakarta.ws.rs.core.Response;

/// What went wrong, as RFC 9457 says it, with a permanent kebab code.
public record Problem(String type, String title, int status, String detail, String code, List<Object> problems) {
    public static Response of(Response.Status status, String code, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem(
                        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, code, List.of()))
                .build();
    }
}
