package org.dozvon.outside.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.dozvon.outside.guard.Answer;
import org.dozvon.outside.guard.Deadline;
import org.dozvon.outside.guard.Failure;
import org.dozvon.outside.guard.OutsideHttp;
import org.dozvon.outside.guard.OutsideUrl;
import org.dozvon.outside.guard.Question;

/// The requests of one question to a CRM, all of them under one deadline.
final class Talk {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    // Vendors answer with whole records, the fields that a company added to them included.
    private static final int ANSWER_BYTES = 256 * 1024;

    private final OutsideHttp http;
    private final Deadline deadline;

    Talk(OutsideHttp http, Deadline deadline) {
        this.http = http;
        this.deadline = deadline;
    }

    static byte[] bytes(Object json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected to write a question as JSON, but " + e.getOriginalMessage(), e);
        }
    }

    Question get(OutsideUrl url) {
        return Question.get(url, limit());
    }

    Question post(OutsideUrl url, byte[] json) {
        return Question.post(url, json, limit());
    }

    /// The answer of a question that went well; a missing node when it has none.
    JsonNode ask(Question question) {
        var heard = hear(question);
        if (heard.isSuccess()) {
            return heard.body();
        }
        throw new CrmFailedException(failure(heard.status()));
    }

    /// For vendors whose status does not say it all.
    Answer.Heard hear(Question question) {
        return switch (http.ask(question.hearing(ANSWER_BYTES))) {
            case Answer.Heard heard -> heard;
            case Answer.Failed failed -> throw new CrmFailedException(failed.why());
        };
    }

    static Failure failure(int status) {
        return switch (status) {
            case 401, 402, 403 -> Failure.NOT_ALLOWED;
            case 429 -> Failure.RATE_LIMITED;
            default -> Failure.STATUS;
        };
    }

    private Duration limit() {
        if (deadline.isOver()) {
            throw new CrmFailedException(Failure.TIMED_OUT);
        }
        return deadline.left();
    }
}
