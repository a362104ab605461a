package org.dozvon.tenant.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Turns every exception into a problem, so that no answer is a bare status and none tells what is inside.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException problem, HttpHeaders headers) {
        return Answers.of(problem, headers);
    }

    @ServerExceptionMapper
    Response violation(ResteasyReactiveViolationException violation, HttpHeaders headers) {
        var items = violation.getConstraintViolations().stream()
                .map(ProblemMappers::item)
                .toList();
        return Answers.of(400, "input-invalid", items, headers);
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class, JsonProcessingException.class})
    Response json(JsonProcessingException broken, HttpHeaders headers) {
        return Answers.of(400, "json-invalid", List.of(item(broken)), headers);
    }

    /// Two who write at once are stopped by the database alone, and the constraint's name says what is wrong.
    @ServerExceptionMapper
    Response constraint(ConstraintViolationException violation, HttpHeaders headers) {
        return Answers.of(Constraints.problem(violation), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException refused, HttpHeaders headers) {
        return Response.fromResponse(Answers.of(401, "token-missing", List.of(), headers))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, HttpHeaders headers) {
        return Answers.of(403, "role-missing", List.of(), headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException broken) {
            return json(broken, headers);
        }
        return switch (e.getResponse().getStatus()) {
            case 404 -> Answers.of(ProblemException.unknown(), headers);
            case 405 -> Answers.of(405, "method-not-allowed", List.of(), headers);
            case 406 -> Answers.of(406, "not-acceptable", List.of(), headers);
            case 413 -> Answers.of(413, "body-too-large", List.of(), headers);
            case 415 -> Answers.of(415, "media-type-unsupported", List.of(), headers);
            default -> Answers.of(e.getResponse().getStatus(), "request-invalid", List.of(), headers);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault, HttpHeaders headers) {
        LOG.error("A request failed unexpectedly", fault);
        return Answers.of(500, "unexpected", List.of(), headers);
    }

    private static Telling item(ConstraintViolation<?> violation) {
        // The first two nodes are the method and its parameter, which mean nothing to the asker.
        var field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Object::toString)
                .collect(Collectors.joining("."));
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return _ -> ProblemItem.ofField(field, kebab(constraint), violation.getMessage());
    }

    private static Telling item(JsonProcessingException broken) {
        if (broken instanceof UnrecognizedPropertyException unknown) {
            return ProblemItem.ofField(path(unknown), "field-unknown");
        }
        if (broken instanceof JsonMappingException mapping) {
            return ProblemItem.ofField(path(mapping), "value-invalid");
        }
        return ProblemItem.ofField("", "json-malformed");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
