package org.dozvon.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dozvon.infra.client.Need;
import org.dozvon.infra.client.TestInfra;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;

/// What a gateway stands between: a real Kafka, a simulated node, and a stand-in for tenant-api that has sounds.
public final class GatewayServers implements QuarkusTestResourceLifecycleManager {
    private static volatile GatewayServers current;

    private TestInfra infra;
    private HttpServer tenantApi;
    private SwitchSimulator node;
    private Path directory;
    private int http;
    private int door;
    private int router;
    private final List<String> askedForSounds = new CopyOnWriteArrayList<>();
    private volatile int refusals;

    static GatewayServers current() {
        return current;
    }

    public static SwitchSimulator node() {
        return current.node;
    }

    public static int routerPort() {
        return current.router;
    }

    public static Path sounds() {
        return current.directory.resolve("sounds");
    }

    public static Path recordings() {
        return current.directory.resolve("recordings");
    }

    public static List<String> askedForSounds() {
        return current.askedForSounds;
    }

    /// The next so many questions for a sound are refused.
    public static void refuseSounds(int times) {
        current.refusals = times;
    }

    @Override
    public Map<String, String> start() {
        try {
            return startAll();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, String> startAll() throws IOException {
        infra = TestInfra.lease(Need.KAFKA);
        directory = Files.createTempDirectory("gateway-test");
        http = freePort();
        door = freePort();
        router = freePort();
        tenantApi = tenantApi();
        var own = "http://127.0.0.1:" + http;
        node = SwitchSimulator.start(
                SimulatorOptions.forTests().gateway(own + "/freeswitch/xml", own + "/freeswitch/cdr"));
        current = this;
        var properties = new HashMap<>(infra.quarkusProperties());
        properties.put("quarkus.http.test-port", Integer.toString(http));
        properties.put("dozvon.gateway.door-port", Integer.toString(door));
        properties.put("dozvon.gateway.switch-port", Integer.toString(node.eslPort()));
        properties.put("dozvon.gateway.fallback-routers", "127.0.0.1:" + router);
        properties.put("dozvon.gateway.sounds-directory", sounds().toString());
        properties.put("dozvon.gateway.recordings-directory", recordings().toString());
        properties.put(
                "dozvon.gateway.spool-directory", directory.resolve("spool").toString());
        properties.put(
                "dozvon.gateway.node-cdr-spool", directory.resolve("node-cdr").toString());
        properties.put("dozvon.gateway.cdr-patience", "500ms");
        properties.put("dozvon.gateway.supervisor.every", "500ms");
        properties.put("dozvon.gateway.supervisor.patience", "1s");
        var api = "http://127.0.0.1:" + tenantApi.getAddress().getPort();
        properties.put("dozvon.gateway.tenant-api-url", api);
        properties.put("quarkus.oidc-client.auth-server-url", api);
        return properties;
    }

    private HttpServer tenantApi() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/protocol/openid-connect/token",
                exchange -> answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\"}".getBytes()));
        server.createContext("/api/v1/service/sounds/", this::sound);
        server.start();
        return server;
    }

    private void sound(HttpExchange exchange) throws IOException {
        var authorized = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        askedForSounds.add(exchange.getRequestURI().getPath());
        if (!authorized || refusals-- > 0) {
            answer(exchange, authorized ? 503 : 401, "text/plain", new byte[0]);
            return;
        }
        answer(exchange, 200, "audio/wav", wav());
    }

    static byte[] wav() throws IOException {
        try (var stock = GatewayServers.class.getClassLoader().getResourceAsStream("stock/ru/beep.wav")) {
            return stock.readAllBytes();
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (node != null) {
            node.close();
        }
        if (tenantApi != null) {
            tenantApi.stop(0);
        }
        if (infra != null) {
            infra.close();
        }
    }
}
