package org.dozvon.standalone;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dozvon.infra.Folders;
import org.dozvon.infra.Ports;

/// PostgreSQL, Kafka, Keycloak and the mail catcher, as one process.
final class InfraProgram {
    static final String NAME = "infra";

    private InfraProgram() {}

    static Program of(Layout layout, PortTable ports, Secrets secrets) {
        var settings = new Properties();
        settings.putAll(Facts.of(ports(ports))
                .and("data", layout.data())
                .and("logs", layout.logs())
                .and("keycloak.archive", layout.keycloakArchive())
                .and("database.password", secrets.of("database"))
                .and("keycloak.administrator.password", secrets.of("administrator"))
                .and("console.secret", secrets.of("console"))
                .and("services.secret", secrets.of("services"))
                // It ends when our end of its standard input does, even when we are killed.
                .and("with-parent", "true")
                .map());
        var file = PrivateFile.write(
                Folders.create(layout.run()).resolve("infra.properties"), settings, "Made anew at each start.");
        var command = Program.java(
                "320m",
                layout.data(),
                List.of("-cp", layout.infraClassPath(), "org.dozvon.infra.Main", "--config=" + file));
        return new Program(NAME, command, URI.create("http://" + Ports.HOST + ":" + ports.of("keycloak")));
    }

    private static Map<String, String> ports(PortTable ports) {
        return Map.of(
                "postgres.port", ports.text("postgres"),
                "kafka.port", ports.text("kafka"),
                "keycloak.port", ports.text("keycloak"),
                "keycloak.management.port", ports.text("keycloak.management"),
                "smtp.port", ports.text("smtp"),
                "imap.port", ports.text("imap"));
    }
}
