package org.dozvon.tenant.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// The requests of a document and the answers that it promises: a block of `http`, a status, a block of `json`.
///
/// @param all in the order of the document
public record WrittenCalls(List<WrittenCall> all) {
    private static final Pattern CALL =
            Pattern.compile("```http\\n(?<request>.*?)\\n```\\n(?<status>\\d{3})\\n```json\\n(?<answer>.*?)\\n```", Pattern.DOTALL);
    private static final Pattern ALL_REQUESTS = Pattern.compile("```http");
    private static final String DIFFERS = "…";

    /// One request with its promise.
    public record WrittenCall(String request, int status, String answer) {
        public Response send(UnaryOperator<String> filled) throws IOException {
            var parts = filled.apply(request).split("\\n\\n", 2);
            var head = parts[0].lines().toList();
            var sent = RestAssured.given().urlEncodingEnabled(false);
            for (var line : head.subList(1, head.size())) {
                sent.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
            if (parts.length == 2) {
                sent.body(parts[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            var words = head.getFirst().split(" ");
            var got = sent.request(words[0], words[1]);
            assertThat(got.statusCode()).as("%s: %s", head.getFirst(), got.asString()).isEqualTo(status);
            keepsTo(new ObjectMapper().readTree(filled.apply(answer)), new ObjectMapper().readTree(got.asByteArray()));
            return got;
        }

        /// All that is written is there; more may be.
        private static void keepsTo(JsonNode written, JsonNode got) {
            if (written.isTextual() && written.asText().equals(DIFFERS)) {
                assertThat(got.isMissingNode() || got.isNull()).isFalse();
            } else if (written.isObject()) {
                written.properties().forEach(field -> keepsTo(field.getValue(), got.path(field.getKey())));
            } else {
                assertThat(got).isEqualTo(written);
            }
        }
    }

    public static WrittenCalls of(Path document) throws IOException {
        var text = Files.readString(document);
        var calls = CALL.matcher(text)
                .results()
                .map(call -> new WrittenCall(
                        call.group("request"), Integer.parseInt(call.group("status")), call.group("answer")))
                .toList();
        assertThat(calls).hasSize((int) ALL_REQUESTS.matcher(text).results().count());
        return new WrittenCalls(calls);
    }
}
