package org.dozvon.router.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dozvon.outside.guard.Answer;
import org.dozvon.outside.guard.Failure;
import org.dozvon.outside.guard.OutsideHttp;
import org.dozvon.outside.guard.OutsideUrl;
import org.dozvon.outside.guard.Question;
import org.dozvon.outside.guard.Question.Header;
import org.dozvon.outside.guard.UrlRefusedException;
import org.dozvon.outside.webhook.Signature;
import org.dozvon.scheme.run.Lookups.WebhookQuestion;
import org.jspecify.annotations.Nullable;

/// Asks tenants' own programs, once each: a second try would be a second wait for the caller.
final class Programs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OutsideHttp http;
    private final Fences fences;
    private final InstantSource clock;

    Programs(OutsideHttp http, Fences fences, InstantSource clock) {
        this.http = http;
        this.fences = fences;
        this.clock = clock;
    }

    /// @param secret that signs the request, null for none
    Answer ask(String tenant, WebhookQuestion question, @Nullable String secret) {
        try {
            var url = OutsideUrl.of(question.url());
            var request = request(question, url, secret);
            return fences.ask(tenant, url.host(), () -> heard(request), Answer::failed, Programs::failure);
        } catch (UrlRefusedException refused) {
            return Answer.failed(Failure.URL_REFUSED);
        }
    }

    private Answer heard(Question request) {
        var answer = http.ask(request);
        return answer instanceof Answer.Heard heard && !heard.isSuccess() ? Answer.failed(refusal(heard)) : answer;
    }

    private static Failure refusal(Answer.Heard heard) {
        return switch (heard.status()) {
            case 401, 403 -> Failure.NOT_ALLOWED;
            case 429 -> Failure.RATE_LIMITED;
            default -> Failure.STATUS;
        };
    }

    private static @Nullable Failure failure(Answer answer) {
        return answer instanceof Answer.Failed failed ? failed.why() : null;
    }

    private Question request(WebhookQuestion question, OutsideUrl url, @Nullable String secret) {
        return switch (question.method()) {
            case GET -> get(question, url, secret);
            case POST -> post(question, url, secret);
        };
    }

    // Nothing is in the body of a GET, so its path is what the signature holds.
    private Question get(WebhookQuestion question, OutsideUrl url, @Nullable String secret) {
        var full = url;
        for (var parameter : new TreeMap<>(question.parameters()).entrySet()) {
            full = full.with(parameter.getKey(), parameter.getValue());
        }
        var request = Question.get(full, question.limit());
        return signed(request, secret, full.path().getBytes(StandardCharsets.US_ASCII));
    }

    private Question post(WebhookQuestion question, OutsideUrl url, @Nullable String secret) {
        var body = json(question.parameters());
        return signed(Question.post(url, body, question.limit()), secret, body);
    }

    private Question signed(Question request, @Nullable String secret, byte[] content) {
        var delivery = request.with(Header.EVENT, "call")
                .with(Header.DELIVERY, UUID.randomUUID().toString());
        return secret == null || secret.isEmpty()
                ? delivery
                : delivery.with(Header.SIGNATURE, Signature.of(secret, clock.instant(), content));
    }

    private static byte[] json(Map<String, String> parameters) {
        try {
            return MAPPER.writeValueAsBytes(new TreeMap<>(parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected to write parameters as JSON, but " + e.getOriginalMessage(), e);
        }
    }
}
