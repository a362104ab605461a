package org.dozvon.gateway.door;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Where a door reaches a router. Two routers of one name at two addresses are two: the second is the first
/// one's next life.
public record RouterAddress(String name, String host, int port) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");
    private static final int LAST_PORT = 65_535;

    public RouterAddress {
        if (!HOST.matcher(host).matches() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    "Expected a router's address like call-router:8084, but got one of port %d.".formatted(port));
        }
    }

    /// Reads `host:port|host:port`, the same text that stands in the node's dialplan.
    static List<RouterAddress> parse(String list) {
        return Arrays.stream(list.split("\\|")).map(RouterAddress::parseOne).toList();
    }

    private static RouterAddress parseOne(String text) {
        int colon = text.lastIndexOf(':');
        var port = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(
                    "Expected dozvon.gateway.fallback-routers to be like 'router-1:8084|router-2:8084', but got '%s'."
                            .formatted(text));
        }
        return new RouterAddress(text.strip(), text.substring(0, colon).strip(), Integer.parseInt(port));
    }
}
