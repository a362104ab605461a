package org.dozvon.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.party.PhoneScript;
import org.dozvon.simulator.party.Trail;

/// Callers and phones over HTTP. For a loopback address: it asks for no password.
public final class ControlServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 64 * 1024;

    private record Answer(int status, Object body) {}

    private final Vertx vertx;
    private final SwitchSimulator simulator;

    public ControlServer(Vertx vertx, SwitchSimulator simulator) {
        this.vertx = vertx;
        this.simulator = simulator;
    }

    public Future<Integer> listen(String host, int port) {
        return vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(port, host)
                .map(HttpServer::actualPort);
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            if (body.length() > LARGEST_BODY) {
                send(request, problem(413, "body-too-large", "Expected at most 64 KiB."));
                return;
            }
            // The simulator's methods wait for its own loop, so they run beside it.
            vertx.executeBlocking(() -> answer(request, body.toString(StandardCharsets.UTF_8)), false)
                    .onSuccess(answer -> send(request, answer))
                    .onFailure(failed -> send(request, problem(500, "failed", String.valueOf(failed.getMessage()))));
        });
    }

    private Answer answer(HttpServerRequest request, String body) {
        try {
            return route(request.method(), List.of(request.path().substring(1).split("/")), body);
        } catch (IllegalArgumentException | JsonProcessingException wrong) {
            return problem(400, "not-understood", String.valueOf(wrong.getMessage()));
        }
    }

    private Answer route(HttpMethod method, List<String> path, String body) throws JsonProcessingException {
        var key = path.size() > 1 ? URLDecoder.decode(path.get(1), StandardCharsets.UTF_8) : "";
        return switch (method.name() + " " + path.getFirst() + (key.isEmpty() ? "" : "/")) {
            case "GET health" -> new Answer(200, Map.of("status", "UP"));
            case "POST calls" -> place(JSON.readTree(body));
            case "GET calls/" ->
                simulator.call(key).map(call -> new Answer(200, view(call))).orElseGet(ControlServer::absent);
            case "DELETE calls/" -> simulator.hangUp(key) ? new Answer(204, "") : absent();
            case "POST calls/" -> press(key, JSON.readTree(body));
            case "GET phones" -> new Answer(200, phones());
            case "GET phones/" ->
                simulator
                        .phones()
                        .trail(key)
                        .map(trail -> new Answer(200, view(trail)))
                        .orElseGet(ControlServer::absent);
            case "PUT phones/" -> putPhone(key, JSON.readTree(body));
            case "DELETE phones/" -> {
                simulator.phones().remove(key);
                yield new Answer(204, "");
            }
            case "GET registrations" -> new Answer(200, simulator.registrations());
            case "POST registrations" -> register(JSON.readTree(body));
            case "DELETE registrations/" -> {
                var address = key.split("@", 2);
                simulator.unregister(address[0], address.length > 1 ? address[1] : "");
                yield new Answer(204, "");
            }
            case "GET channels" -> new Answer(200, simulator.channels());
            default -> absent();
        };
    }

    private Answer place(JsonNode body) {
        return new Answer(201, view(simulator.place(Scripts.caller(body))));
    }

    private Answer press(String uuid, JsonNode body) {
        var keys = body.path("press").asText();
        if (!keys.matches("[0-9*#A-D]{1,64}")) {
            throw new IllegalArgumentException("Expected keys in 'press', but got none.");
        }
        return simulator.press(uuid, keys) ? new Answer(204, "") : absent();
    }

    private Answer putPhone(String address, JsonNode body) {
        var script = Scripts.phone(body);
        simulator.phones().put(address, script);
        boolean isAccount = address.contains("@");
        if (isAccount && script.behaviour() == PhoneScript.Behaviour.UNREGISTERED) {
            unregister(address);
        } else if (isAccount && body.path("register").asBoolean(true)) {
            return register(address, body);
        }
        return new Answer(200, Map.of("address", address));
    }

    private void unregister(String address) {
        var parts = address.split("@", 2);
        simulator.unregister(parts[0], parts[1]);
    }

    private Answer register(JsonNode body) {
        return register(
                body.path("account").asText() + "@" + body.path("domain").asText(), body);
    }

    private Answer register(String address, JsonNode body) {
        var parts = address.split("@", 2);
        if (!parts[0].matches("[A-Za-z0-9_.+-]{1,64}(~[a-z0-9]{1,20})?") || !parts[1].matches("[A-Za-z0-9.-]{1,253}")) {
            throw new IllegalArgumentException("Expected an account and a domain, but got '%s'.".formatted(address));
        }
        var expires = Duration.ofSeconds(body.path("expires").asLong(3_600));
        return simulator.register(parts[0], parts[1], expires)
                ? new Answer(201, Map.of("address", address, "expires", expires.toSeconds()))
                : problem(409, "account-unknown", "The gateway's directory does not know '%s'.".formatted(address));
    }

    private Map<String, Object> phones() {
        var phones = new LinkedHashMap<String, Object>();
        simulator.phones().all().forEach((address, script) -> {
            var phone = new LinkedHashMap<String, Object>();
            phone.put("behaviour", script.behaviour().name().toLowerCase(java.util.Locale.ROOT));
            phone.put("after", script.after().toMillis());
            simulator.phones().trail(address).ifPresent(trail -> phone.put("state", trail.state()));
            phones.put(address, phone);
        });
        return phones;
    }

    private static Map<String, Object> view(PlacedCall call) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", call.uuid());
        view.put("from", call.script().number());
        view.put("to", call.script().dialled());
        view.putAll(view(call.trail()));
        return view;
    }

    private static Map<String, Object> view(Trail trail) {
        var view = new LinkedHashMap<String, Object>();
        view.put("state", trail.state());
        view.put("startedAt", trail.startedAt().toString());
        trail.answeredAt().ifPresent(at -> view.put("answeredAt", at.toString()));
        trail.endedAt().ifPresent(at -> view.put("endedAt", at.toString()));
        trail.steps().stream()
                .filter(step -> step.what().equals("ended"))
                .findFirst()
                .ifPresent(step -> view.put("cause", step.detail()));
        view.put("trail", trail.steps());
        return view;
    }

    private static Answer absent() {
        return problem(404, "not-found", "There is no such thing here.");
    }

    private static Answer problem(int status, String code, String detail) {
        return new Answer(
                status, Map.of("type", "about:blank", "title", code, "status", status, "code", code, "detail", detail));
    }

    private static void send(HttpServerRequest request, Answer answer) {
        var response = request.response().setStatusCode(answer.status());
        if (answer.status() == 204) {
            response.end();
            return;
        }
        response.putHeader("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        try {
            response.end(JSON.writeValueAsString(answer.body()));
        } catch (JsonProcessingException impossible) {
            response.setStatusCode(500).end();
        }
    }
}
