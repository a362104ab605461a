package org.dozvon.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dozvon.infra.Ports;

import javax.tools.ToolProvider;

/// A root directory with programs that start at once and do nothing but answer as the real ones do when they are ready.
final class FakeProduct {
    private static final List<String> MODULES =
            List.of("tenant-api", "call-router", "media-gateway", "reporting", "web-ui");

    private static final String INFRA = """
            package org.dozvon.infra;
            import com.sun.net.httpserver.HttpServer;
            import java.io.FileReader;
            import java.net.InetSocketAddress;
            import java.util.Properties;
            public class Main {
                public static void main(String[] arguments) throws Exception {
                    var settings = new Properties();
                    settings.load(new FileReader(arguments[0].split("=", 2)[1]));
                    var keycloak = HttpServer.create(
                            new InetSocketAddress("127.0.0.1", Integer.parseInt(settings.getProperty("keycloak.port"))), 0);
                    keycloak.createContext("/", exchange -> {
                        var body = "{\\"access_token\\":\\"t\\"}".getBytes();
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
                    keycloak.start();
                    for (var part : new String[] {"mail", "postgres", "kafka", "keycloak"}) {
                        System.out.println("infra-ready: " + part + " 1");
                    }
                    while (System.in.read() >= 0) {}
                    System.exit(0);
                }
            }
            """;

    private static final String SIMULATOR = """
            package org.dozvon.simulator;
            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;
            public class Main {
                public static void main(String[] arguments) throws Exception {
                    int port = 0;
                    for (var argument : arguments) {
                        if (argument.startsWith("--control-port=")) port = Integer.parseInt(argument.split("=")[1]);
                    }
                    var http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                    http.createContext("/", exchange -> { exchange.sendResponseHeaders(200, -1); exchange.close(); });
                    http.start();
                }
            }
            """;

    private static final String SERVICE = """
            import com.sun.net.httpserver.HttpServer;
            import java.io.InputStreamReader;
            import java.net.InetSocketAddress;
            import java.net.URI;
            import java.util.Properties;
            public class Service {
                public static void main(String[] arguments) throws Exception {
                    var settings = new Properties();
                    settings.load(new InputStreamReader(
                            URI.create(System.getProperty("smallrye.config.locations")).toURL().openStream()));
                    System.out.println("here I am");
                    var http = HttpServer.create(new InetSocketAddress(
                            "127.0.0.1", Integer.parseInt(settings.getProperty("quarkus.http.port"))), 0);
                    http.createContext("/", exchange -> { exchange.sendResponseHeaders(200, -1); exchange.close(); });
                    http.start();
                }
            }
            """;

    private static final String DEMO = """
            package org.dozvon.demo;
            public class Main {
                public static void main(String[] arguments) throws Exception {
                    var runs = java.nio.file.Path.of(System.getProperty("dozvon.standalone.data"), "demo-runs");
                    java.nio.file.Files.writeString(runs, String.join(" ", arguments) + "\\n",
                            java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
                    if (java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) System.exit(1);
                }
            }
            """;

    private final Path root;

    private FakeProduct(Path root) {
        this.root = root;
    }

    static FakeProduct in(Path root) throws IOException {
        var product = new FakeProduct(root);
        product.compile("standalone/infra/target/classes", "org/dozvon/infra/Main.java", INFRA);
        product.compile("switch-simulator/target/classes", "org/dozvon/simulator/Main.java", SIMULATOR);
        product.compile(
                "standalone/demo/target/classes", "org/dozvon/demo/Main.java", DEMO.formatted(root.resolve("no-past")));
        Files.writeString(root.resolve("standalone/demo/target/demo.classpath"), "none");
        product.compile("service/classes", "Service.java", SERVICE);
        Files.writeString(root.resolve("standalone/infra/target/infra.classpath"), "none");
        Files.writeString(root.resolve("standalone/infra/target/keycloak.archive"), "none");
        Files.writeString(root.resolve("switch-simulator/target/simulator.classpath"), "none");
        for (var module : MODULES) {
            product.jar(module, "Service");
        }
        return product;
    }

    /// From now on this module's program ends as soon as it is started.
    void breakModule(String module) throws IOException {
        jar(module, "NoSuchClass");
    }

    /// The program that tells the demo tenants' past fails as long as there is none to tell.
    void hasNoPast(boolean none) throws IOException {
        if (none) {
            Files.writeString(root.resolve("no-past"), "");
        } else {
            Files.delete(root.resolve("no-past"));
        }
    }

    /// What it was started with, each time.
    List<String> pastsTold() throws IOException {
        return Files.readAllLines(root.resolve(".dev/data/demo-runs"));
    }

    /// Every port another one that is free, so that no two tests meet.
    Map<String, Integer> ports() throws IOException {
        var names = PortTable.read(root.resolve("none")).byName().keySet().stream()
                .sorted()
                .toList();
        var free = Ports.free(names.size());
        var ports = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, free::get));
        Files.createDirectories(root.resolve(".dev"));
        Files.write(
                root.resolve(".dev/ports.properties"),
                ports.entrySet().stream()
                        .map(port -> port.getKey() + "=" + port.getValue())
                        .toList());
        return ports;
    }

    private void compile(String classes, String file, String source) throws IOException {
        var sourceFile = root.resolve("sources").resolve(file);
        Files.createDirectories(sourceFile.getParent());
        Files.writeString(sourceFile, source);
        var target = Files.createDirectories(root.resolve(classes));
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, OutputStream.nullOutputStream(), "-d", target.toString(), sourceFile.toString());
    }

    private void jar(String module, String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        root.resolve("service/classes").toUri().toString());
        var jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
