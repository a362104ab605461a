package org.dozvon.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dozvon.infra.Folders;
import org.dozvon.infra.Ports;

/// The product's own processes and all that each is told. Each finds it in a file that only this user can read.
final class Services {
    private static final String HTTP = "http://" + Ports.HOST + ":";

    private final Layout layout;
    private final PortTable ports;
    private final Secrets secrets;
    private final SwitchAddress node;
    private final String switchPassword;

    Services(Layout layout, PortTable ports, Secrets secrets, SwitchAddress node, String switchPassword) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.node = node;
        this.switchPassword = switchPassword;
    }

    List<Program> all() {
        return List.of(
                service("tenant-api", "tenant-api", tenantApi()),
                service("reporting", "reporting", reporting()),
                service("media-gateway", "media-gateway", gateway()),
                service("router-1", "call-router", router("router-1")),
                service("router-2", "call-router", router("router-2")),
                service("web-ui", "web-ui", console()));
    }

    private Map<String, String> tenantApi() {
        return Facts.of(database("tenant"))
                .and("dozvon.tenant-api.demo", "true")
                .and("dozvon.tenant-api.sounds-directory", layout.sounds())
                .and("quarkus.keycloak.admin-client.server-url", HTTP + ports.of("keycloak"))
                .and("quarkus.keycloak.admin-client.realm", "dozvon")
                .and("quarkus.keycloak.admin-client.client-id", "dozvon-services")
                .and("quarkus.keycloak.admin-client.client-secret", secrets.of("services"))
                .and("quarkus.keycloak.admin-client.grant-type", "CLIENT_CREDENTIALS")
                .map();
    }

    private Map<String, String> reporting() {
        return Facts.of(database("reporting"))
                .and("quarkus.mailer.host", Ports.HOST)
                .and("quarkus.mailer.port", ports.of("smtp"))
                .and("dozvon.reporting.notices.console-url", HTTP + ports.of("web-ui"))
                .map();
    }

    private Map<String, String> gateway() {
        return Facts.of(servicesClient())
                .and("dozvon.gateway.name", "node-1")
                .and("dozvon.gateway.door-port", ports.of("media-gateway.door"))
                .and("dozvon.gateway.switch-host", node.host())
                .and("dozvon.gateway.switch-port", node.port())
                .and("dozvon.esl.password", switchPassword)
                .and("dozvon.gateway.sounds-directory", layout.sounds())
                .and("dozvon.gateway.recordings-directory", layout.recordings())
                .and("dozvon.gateway.spool-directory", Folders.create(layout.spool("gateway")))
                .and("dozvon.gateway.tenant-api-url", HTTP + ports.of("tenant-api"))
                .and(
                        "dozvon.gateway.fallback-routers",
                        Ports.HOST + ":" + ports.of("router-1.esl") + "|" + Ports.HOST + ":" + ports.of("router-2.esl"))
                .map();
    }

    private Map<String, String> router(String name) {
        return Facts.of(Map.of())
                .and("dozvon.router.name", name)
                .and("dozvon.router.esl-host", Ports.HOST)
                .and("dozvon.router.esl-port", ports.of(name + ".esl"))
                .and("dozvon.esl.password", switchPassword)
                .and("dozvon.router.sounds-directory", layout.sounds())
                .and("dozvon.router.recordings-directory", layout.recordings())
                .and("dozvon.router.spool-directory", Folders.create(layout.spool(name)))
                .map();
    }

    private Map<String, String> console() {
        return Facts.of(Map.of())
                .and("dozvon.web.tenant-api-url", HTTP + ports.of("tenant-api"))
                .and("dozvon.web.reporting-url", HTTP + ports.of("reporting"))
                .and("dozvon.web.gateway-url", HTTP + ports.of("media-gateway"))
                .and("quarkus.oidc.client-id", "dozvon-console")
                .and("quarkus.oidc.credentials.secret", secrets.of("console"))
                // Kept between starts, so that who is signed in stays so.
                .and("quarkus.oidc.token-state-manager.encryption-secret", secrets.of("session"))
                .and("quarkus.oidc.authentication.state-secret", secrets.of("session"))
                .map();
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + Ports.HOST + ":" + ports.of("postgres") + "/" + name,
                "quarkus.datasource.username",
                "dozvon_app",
                "quarkus.datasource.password",
                secrets.of("database"),
                "quarkus.flyway.username",
                "dozvon_owner",
                "quarkus.flyway.password",
                secrets.of("database"));
    }

    private Map<String, String> servicesClient() {
        return Map.of(
                "quarkus.oidc-client.auth-server-url", realm(),
                "quarkus.oidc-client.client-id", "dozvon-services",
                "quarkus.oidc-client.credentials.secret", secrets.of("services"));
    }

    private String realm() {
        return HTTP + ports.of("keycloak") + "/realms/dozvon";
    }

    private Program service(String name, String module, Map<String, String> own) {
        var settings = new Properties();
        settings.putAll(Map.of(
                // Above what the service's own file says, below the environment.
                "config_ordinal",
                "290",
                "quarkus.http.host",
                Ports.HOST,
                "quarkus.http.port",
                ports.text(name),
                "quarkus.banner.enabled",
                "false",
                "quarkus.console.color",
                "false",
                "kafka.bootstrap.servers",
                Ports.HOST + ":" + ports.of("kafka")));
        if (!module.equals("call-router")) {
            settings.putAll(signIn());
        }
        settings.putAll(own);
        var file = PrivateFile.write(
                Folders.create(layout.run()).resolve(name + ".properties"), settings, "Made anew at each start.");
        return new Program(name, command(file, layout.serviceJar(module)), ready(name));
    }

    /// Of the services that people and programs sign in to.
    private Map<String, String> signIn() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                realm(),
                // Keycloak takes longer than any service, and each waits for it by itself …
                "quarkus.oidc.connection-delay",
                "300S",
                // … which is no news.
                "quarkus.log.category.\"io.quarkus.oidc.common.runtime.OidcCommonUtils\".level",
                "ERROR",
                "quarkus.log.category.\"io.quarkus.oidc.runtime.OidcRecorder\".level",
                "ERROR");
    }

    private List<String> command(Path settings, Path jar) {
        return Program.java(
                "256m",
                layout.data(),
                List.of("-Dsmallrye.config.locations=" + settings.toUri(), "-jar", jar.toString()));
    }

    private URI ready(String name) {
        return URI.create(HTTP + ports.of(name) + "/q/health/ready");
    }
}
