package org.dozvon.infra;

import java.nio.file.Path;

/// @param home where this instance keeps its realm file and its temporary files
/// @param logs where its log goes
/// @param archive Keycloak's distribution as Maven fetched it
/// @param databasePassword of the role that owns its tables
/// @param realmValues what is put in the realm file in place of its `@{…}`
public record KeycloakSettings(
        Path home,
        Path logs,
        Path archive,
        int port,
        int managementPort,
        String databasePassword,
        String administratorPassword,
        RealmValues realmValues) {
    String url() {
        return "http://" + Ports.HOST + ":" + port;
    }
}
