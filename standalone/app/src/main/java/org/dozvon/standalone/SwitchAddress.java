package org.dozvon.standalone;

import org.dozvon.infra.InfraException;

/// Where a FreeSWITCH node's event socket listens.
record SwitchAddress(String host, int port) {
    private static final int USUAL_PORT = 8021;

    static SwitchAddress parse(String text) {
        if (!text.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?")) {
            throw new InfraException(
                    "switch-address-malformed", "Expected a FreeSWITCH as HOST or HOST:PORT, but got: " + text);
        }
        var parts = text.split(":");
        return new SwitchAddress(parts[0], parts.length == 1 ? USUAL_PORT : Integer.parseInt(parts[1]));
    }
}
