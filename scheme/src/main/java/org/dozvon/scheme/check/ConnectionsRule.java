package org.dozvon.scheme.check;

import java.util.stream.Collectors;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.Tenant;

/// A connection has a name, an address, and people who exist.
final class ConnectionsRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        var people = tenant.people().stream().map(Person::id).collect(Collectors.toSet());
        if (tenant.connections().size() > Limits.CONNECTIONS) {
            findings.error(
                    null,
                    "connections-too-many",
                    "Подключений больше " + Limits.CONNECTIONS + ". Удалите лишние.",
                    "There are more than " + Limits.CONNECTIONS + " connections. Delete some.");
        }
        for (var connection : tenant.connections()) {
            if (connection.name().isBlank()
                    || connection.name().length() > Limits.LABEL_CHARACTERS
                    || connection.url().length() > Limits.URL_CHARACTERS
                    || !connection.url().matches("https?://.+")) {
                findings.error(
                        null,
                        "connection-invalid",
                        ru(connection) + "нет названия или адреса, начинающегося с https://. Исправьте.",
                        en(connection) + "it has no name, or no address that begins with https://. Correct it.");
            }
            if (!people.containsAll(connection.people().values())) {
                findings.error(
                        null,
                        "connection-person-unknown",
                        ru(connection) + "в нём указан сотрудник, которого больше нет. Уберите его.",
                        en(connection) + "it names a person who is gone. Remove them.");
            }
        }
    }

    private static String ru(Connection connection) {
        return "Подключение «" + Text.start(connection.name()) + "»: ";
    }

    private static String en(Connection connection) {
        return "Connection “" + Text.start(connection.name()) + "”: ";
    }
}
