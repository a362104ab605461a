package org.dozvon.bench.invite;

import java.util.regex.Pattern;

/// Where callers of a run call, written `name=host:port/number`.
record Route(String name, String host, int port, String number) {
    static Route parse(String text) {
        var matcher =
                Pattern.compile("([a-z0-9-]+)=([^:/=]+):(\\d+)/(\\+?\\d+)").matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Expected name=host:port/number, for instance router=127.0.0.1:5080/+442071230001, but got: "
                            + text);
        }
        return new Route(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)), matcher.group(4));
    }
}
