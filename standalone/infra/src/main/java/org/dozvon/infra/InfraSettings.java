package org.dozvon.infra;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// @param data kept between starts, unless `throwaway`
/// @param databasePassword of both roles that the services and their migrations use
public record InfraSettings(
        Path data,
        Path logs,
        boolean throwaway,
        Path keycloakArchive,
        int postgresPort,
        int kafkaPort,
        int keycloakPort,
        int keycloakManagementPort,
        int smtpPort,
        int imapPort,
        String databasePassword,
        String administratorPassword,
        RealmValues realm) {
    public static InfraSettings from(Properties properties) {
        var reader = new Reader(properties);
        var data = Path.of(reader.text("data")).toAbsolutePath();
        return new InfraSettings(
                data,
                Path.of(reader.textOr("logs", data.toString())).toAbsolutePath(),
                Boolean.parseBoolean(reader.textOr("throwaway", "false")),
                Path.of(reader.text("keycloak.archive")),
                reader.port("postgres.port", 15432),
                reader.port("kafka.port", 19092),
                reader.port("keycloak.port", 8180),
                reader.port("keycloak.management.port", 9180),
                reader.port("smtp.port", 1025),
                reader.port("imap.port", 1143),
                reader.text("database.password"),
                reader.text("keycloak.administrator.password"),
                new RealmValues(
                        reader.text("console.secret"),
                        reader.text("services.secret"),
                        reader.textOr("demo.password", "dozvon"),
                        reader.port("smtp.port", 1025)));
    }

    Map<String, Integer> portsByPart() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PostgreSQL", postgresPort);
        ports.put("Kafka", kafkaPort);
        ports.put("Keycloak", keycloakPort);
        ports.put("Keycloak's health", keycloakManagementPort);
        ports.put("SMTP", smtpPort);
        ports.put("IMAP", imapPort);
        return ports;
    }

    private record Reader(Properties properties) {
        String text(String key) {
            var value = properties.getProperty(key);
            if (value == null || value.isBlank()) {
                throw new InfraException(
                        "setting-missing",
                        "Expected a value for " + key
                                + ", but there is none. Put it in the configuration file or give --" + key + "=….");
            }
            return value.strip();
        }

        String textOr(String key, String otherwise) {
            return properties.getProperty(key, otherwise).strip();
        }

        int port(String key, int otherwise) {
            var value = textOr(key, Integer.toString(otherwise));
            try {
                var port = Integer.parseInt(value);
                if (port > 0 && port < 65_536) {
                    return port;
                }
            } catch (NumberFormatException _) {
                // Falls through to the same words as a number out of range.
            }
            throw new InfraException(
                    "port-malformed", "Expected " + key + " to be a port from 1 to 65535, but it is " + value + ".");
        }
    }
}
