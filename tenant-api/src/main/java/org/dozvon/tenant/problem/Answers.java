package org.dozvon.tenant.problem;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Language;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Makes the answer that tells a problem.
final class Answers {
    static final String MEDIA_TYPE = "application/problem+json";
    /// A problem that passes by itself says when, in a field and in the header that says the same.
    private static final String RETRY_AFTER = "retryAfterSeconds";

    private Answers() {}

    static Response of(ProblemException problem, HttpHeaders headers) {
        var language = ProblemWords.language(headers.getAcceptableLanguages());
        var items = problem.items().stream().map(item -> item.in(language)).toList();
        return of(problem.status(), problem.code(), problem.facts(), items, language);
    }

    static Response of(int status, String code, List<? extends Telling> items, HttpHeaders headers) {
        return of(ProblemException.of(status, code, items), headers);
    }

    private static Response of(
            int status, String code, Map<String, String> facts, List<ProblemItem> items, Language language) {
        var view = new ProblemView(
                "about:blank",
                ProblemWords.title(status, language),
                status,
                ProblemWords.text(code, facts, language),
                code,
                items,
                facts);
        var answer = Response.status(status)
                .type(MEDIA_TYPE)
                .language(language.tag())
                .entity(view);
        if (facts.containsKey(RETRY_AFTER)) {
            answer.header(HttpHeaders.RETRY_AFTER, facts.get(RETRY_AFTER));
        }
        return answer.build();
    }
}
