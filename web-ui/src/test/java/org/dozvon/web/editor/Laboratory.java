package org.dozvon.web.editor;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.dozvon.scheme.model.Pin;
import org.dozvon.scheme.model.SchemeJson;
import org.junit.jupiter.api.Assumptions;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One browser and one small server for all tests of the editor: the sources as they are, the libraries from their
/// jars, the console's own styles and its content security policy.
final class Laboratory {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static Laboratory only;

    private final HttpServer server;
    private final Browser browser;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Drafts> drafts = new ConcurrentHashMap<>();
    private final String importMap;

    private Laboratory() throws Exception {
        importMap = importMap();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            playwright.close();
            server.stop(0);
        }));
    }

    static synchronized Laboratory open() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": editor not tried.");
        if (only == null) {
            only = new Laboratory();
        }
        return only;
    }

    Browser browser() {
        return browser;
    }

    /// A page with the editor in it, at an address of its own.
    String page(String name, String language, String attributes, String data, Drafts endpoint) {
        drafts.put("/drafts/" + name, endpoint);
        pages.put("/" + name, """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Editor</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <script type="importmap">%s</script><link rel="stylesheet" href="/web/app/app.css">
                <script type="module" src="/web/editor/call-scheme.js"></script></head>
                <body><main class="room"><h1>Scheme</h1><div class="editor-place">
                <call-scheme id="editor" language="%s" %s><script type="application/json">%s</script></call-scheme>
                </div></main></body></html>""".formatted(language, importMap, language, attributes, data.replace("<", "\\u003c")));
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (drafts.containsKey(path)) {
            drafts.get(path).take(exchange);
        } else if (path.startsWith("/pins/")) {
            send(exchange, hashed(exchange), "application/json");
        } else if (pages.containsKey(path)) {
            send(exchange, new Drafts.Answer(200, pages.get(path)), "text/html");
        } else {
            source(exchange, path);
        }
    }

    /// As the console makes a PIN's hash; the session of `990112990` has ended, and with `880112880` it is away.
    private static Drafts.Answer hashed(HttpExchange exchange) throws IOException {
        var digits = SchemeJson.MAPPER
                .readTree(exchange.getRequestBody())
                .path("digits")
                .asText();
        if (digits.equals("990112990") || digits.equals("880112880")) {
            return new Drafts.Answer(digits.equals("990112990") ? 499 : 503, "{}");
        }
        return Pin.isStrong(digits)
                ? new Drafts.Answer(200, SchemeJson.MAPPER.writeValueAsString(Pin.of(digits, "0123456789abcdef")))
                : new Drafts.Answer(422, "{\"code\": \"pin-weak\"}");
    }

    private void source(HttpExchange exchange, String path) throws IOException {
        var text = path.equals("/dagre.js")
                ? dagre()
                : resource(path.startsWith("/_static") ? "META-INF/resources" + path : path.substring(1));
        var type = path.endsWith(".css") ? "text/css" : "text/javascript";
        send(exchange, text == null ? new Drafts.Answer(404, "") : new Drafts.Answer(200, text), type);
    }

    static void send(HttpExchange exchange, Drafts.Answer answer, String type) throws IOException {
        var bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /// The console's policy, and the import map that stands for its bundler here.
    private static String policy() {
        return "default-src 'none'; script-src 'self' 'sha256-" + hash(importMap()) + "'; style-src 'self';"
                + " img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:";
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String importMap() {
        var imports = SchemeJson.MAPPER.createObjectNode();
        try {
            var maps = Laboratory.class.getClassLoader().getResources("META-INF/importmap.json");
            while (maps.hasMoreElements()) {
                try (var in = maps.nextElement().openStream()) {
                    SchemeJson.MAPPER.readTree(in).path("imports").properties().stream()
                            .filter(entry -> entry.getKey().contains("lit"))
                            .forEach(entry -> imports.set(entry.getKey(), entry.getValue()));
                }
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        imports.put("dagre", "/dagre.js");
        return SchemeJson.MAPPER.createObjectNode().set("imports", imports).toString();
    }

    /// The library is a CommonJS file; here it gets the one line that makes it a module.
    private static String dagre() throws IOException {
        var properties = new Properties();
        try (var in = Laboratory.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/dagre/pom.properties")) {
            properties.load(in);
        }
        var source =
                resource("META-INF/resources/webjars/dagre/" + properties.getProperty("version") + "/dist/dagre.js");
        return "const module = {exports: {}}; const exports = module.exports;" + source
                + ";export default module.exports;";
    }

    static String resource(String name) throws IOException {
        try (var in = Laboratory.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), UTF_8);
        }
    }
}
