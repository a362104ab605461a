package org.dozvon.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dozvon.infra.InfraException;

/// The last gate: a demo user's token opens an API. It fails when a part is ready but the parts do not fit together.
final class SignIn {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SignIn() {}

    static void check(String keycloak, String consoleSecret, URI guarded) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(guarded)
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token(http, keycloak, consoleSecret))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw failed(guarded + " answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException failure) {
            throw failed(failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted");
        }
    }

    private static String token(HttpClient http, String keycloak, String consoleSecret)
            throws IOException, InterruptedException {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "dozvon-console",
                "client_secret", consoleSecret,
                "username", "olga",
                "password", Summary.DEMO_PASSWORD);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(keycloak + "/realms/dozvon/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw failed("Keycloak answered " + answer.statusCode() + ": " + answer.body());
        }
        return token.group(1);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static InfraException failed(String obstacle) {
        return new InfraException(
                "sign-in-failed",
                "Expected the demo user olga to sign in, but " + obstacle
                        + ". If the data is of an older version, start once with --reset.");
    }
}
