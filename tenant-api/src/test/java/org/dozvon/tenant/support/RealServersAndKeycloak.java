package org.dozvon.tenant.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.dozvon.infra.client.Need;
import org.dozvon.infra.client.TestInfra;

/// With the real Keycloak too, for what only it can tell, and the demo tenants, whose users it has.
public final class RealServersAndKeycloak implements QuarkusTestResourceLifecycleManager {
    private TestInfra infra;

    @Override
    public Map<String, String> start() {
        infra = TestInfra.lease(Need.POSTGRES, Need.KAFKA, Need.KEYCLOAK);
        var keycloak = infra.keycloak();
        var properties = new HashMap<>(infra.quarkusProperties());
        properties.putAll(infra.newDatabase("tenant").quarkusProperties());
        properties.put("quarkus.keycloak.admin-client.server-url", keycloak.url());
        properties.put("quarkus.keycloak.admin-client.client-secret", keycloak.servicesSecret());
        properties.put("test.console-secret", keycloak.consoleSecret());
        properties.put("test.demo-password", keycloak.demoPassword());
        properties.put("dozvon.tenant-api.sounds-directory", RealServers.temporaryDirectory());
        properties.put("dozvon.tenant-api.demo", "true");
        return properties;
    }

    @Override
    public void stop() {
        if (infra != null) {
            infra.close();
        }
    }
}
