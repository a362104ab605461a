package org.dozvon.gateway.xml;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.dozvon.gateway.GatewayConfig;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/// The node's questions hold the keys of every phone: only the node may ask them. Its address is the
/// socket's, never one that a header tells.
@ApplicationScoped
public class NodeOnly {
    private static final Logger LOG = Logger.getLogger(NodeOnly.class);

    private final Set<String> allowed;

    public NodeOnly(GatewayConfig config) {
        this.allowed = Set.copyOf(config.nodeAddresses());
    }

    /// @throws WebApplicationException 403 for anybody else
    public void require(HttpServerRequest request) {
        var address = request.connection().remoteAddress().hostAddress();
        if (!isAllowed(address)) {
            LOG.warnf("Somebody else asked a question of the node's from=%s", address);
            throw new WebApplicationException(
                    Response.status(Response.Status.FORBIDDEN).build());
        }
    }

    boolean isAllowed(String address) {
        return allowed.contains(withoutZone(address));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
