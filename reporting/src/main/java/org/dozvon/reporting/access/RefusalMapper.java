package org.dozvon.reporting.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Says a refusal as RFC 9457 has it, in the language that was asked for.
public class RefusalMapper {
    @ServerExceptionMapper
    public Response say(Refusal refusal, HttpHeaders headers) {
        var russian = headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Locale::getLanguage)
                .filter("ru"::equals)
                .isPresent();
        return Response.status(refusal.status())
                .type("application/problem+json")
                .entity(body(refusal, refusal.message(russian)))
                .build();
    }

    private static Map<String, Object> body(Refusal refusal, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", refusal.code());
        body.put("status", refusal.status());
        body.put("detail", message);
        body.put("code", refusal.code());
        var field = refusal.field();
        body.put(
                "problems",
                field == null
                        ? List.of()
                        : List.of(Map.of("field", field, "code", refusal.code(), "message", message)));
        return body;
    }
}
