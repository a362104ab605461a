package org.dozvon.tenant.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    private static final Pattern CALL = Pattern.compile(
            "```http\\n(?<request>.*?)\\n```\\n(?<status>\\d{3})\\n```json\\n(?<answer>.*?)\\n```", Pattern.DOTALL);
    private static final Pattern ALL_REQUESTS = Pattern.compile("```http");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIFFERS = "…";

    /// One request with its promise.
    public record WrittenCall(String request, int status, String answer) {
        /// Sends it as it is written, and holds the answer against what is written.
        public JsonNode send(HttpClient http, UnaryOperator<String> filled) throws IOException, InterruptedException {
            var got = http.send(ready(filled.apply(request)), BodyHandlers.ofString());
            assertThat(got.statusCode()).as("%s%n%s", request, got.body()).isEqualTo(status);
            var json = JSON.readTree(got.body());
            keepsTo(JSON.readTree(filled.apply(answer)), json);
            return json;
        }

        private static HttpRequest ready(String text) {
            var parts = text.split("\\n\\n", 2);
            var head = parts[0].lines().toList();
            var words = head.getFirst().split(" ");
            var body = HttpRequest.BodyPublishers.ofString(parts.length == 2 ? parts[1] : "");
            var request = HttpRequest.newBuilder(URI.create(words[1])).method(words[0], body);
            for (var line : head.subList(1, head.size())) {
                request.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
            return request.build();
        }

        /// All that is written is there; more may be.
        private static void keepsTo(JsonNode written, JsonNode got) {
            if (written.isTextual() && written.asText().equals(DIFFERS)) {
                assertThat(got.isMissingNode() || got.isNull()).isFalse();
            } else if (written.isObject()) {
                written.properties().forEach(field -> keepsTo(field.getValue(), got.path(field.getKey())));
            } else if (written.isArray()) {
                assertThat(got).hasSameSizeAs(written);
                for (int i = 0; i < written.size(); i++) {
                    keepsTo(written.get(i), got.get(i));
                }
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
