package org.dozvon.simulator;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dozvon.simulator.channel.Node;
import org.dozvon.simulator.clock.SimClock;
import org.dozvon.simulator.dialplan.Directory;

/// Which phones have said where they are; a password is not asked. A second device of an account is
/// written with a tilde and its own name behind the account, `101~mobile@shop.example`.
final class Registrations {
    private static final int FIRST_PHONE_PORT = 20_000;

    /// One device.
    ///
    /// @param phone `account@domain`, or `account~device@domain`: what its script is kept under
    record Registration(
            String phone,
            String account,
            String domain,
            String contact,
            int port,
            Instant until,
            Duration expires,
            Map<String, String> variables,
            SimClock.Timer timer) {}

    private final Node node;
    private final Optional<Directory> directory;
    private final Map<String, Registration> byPhone = new LinkedHashMap<>();
    private int nextPort = FIRST_PHONE_PORT;

    Registrations(Node node, Optional<Directory> directory) {
        this.node = node;
        this.directory = directory;
    }

    boolean has(String address) {
        return !of(address).isEmpty();
    }

    /// All devices of `account@domain`, those that came first before the others.
    List<Registration> of(String address) {
        return byPhone.values().stream()
                .filter(one -> (one.account() + "@" + one.domain()).equalsIgnoreCase(address))
                .toList();
    }

    Optional<Registration> at(String contact) {
        return byPhone.values().stream()
                .filter(one -> one.contact().equals(contact))
                .findFirst();
    }

    List<Registration> all() {
        return List.copyOf(byPhone.values());
    }

    /// Asks the directory as a REGISTER does. Refused when there is one and it does not know the account.
    Future<Boolean> register(String device, String domain, Duration expires) {
        var account = device.split("~", 2)[0];
        var request = new LinkedHashMap<String, String>();
        request.put("action", "sip_auth");
        request.put("sip_profile", "internal");
        request.put("sip_auth_username", account);
        request.put("sip_auth_realm", domain);
        request.put("sip_auth_method", "REGISTER");
        request.put("sip_to_user", account);
        request.put("sip_to_host", domain);
        request.put("sip_from_user", account);
        request.put("sip_from_host", domain);
        if (directory.isEmpty()) {
            add(device, domain, expires, Map.of());
            return Future.succeededFuture(true);
        }
        return directory.get().find(account, domain, request).map(user -> {
            user.ifPresent(known -> add(device, domain, expires, known.variables()));
            return user.isPresent();
        });
    }

    void unregister(String phone) {
        end(phone, "sofia::unregister");
    }

    private void add(String device, String domain, Duration expires, Map<String, String> variables) {
        var account = device.split("~", 2)[0];
        var phone = (device + "@" + domain).toLowerCase(Locale.ROOT);
        var before = byPhone.remove(phone);
        if (before != null) {
            before.timer().cancel();
        }
        int port = before == null ? nextPort++ : before.port();
        var contact = "sip:%s@127.0.0.1:%d".formatted(account, port);
        var timer = node.clock().after(expires, () -> end(phone, "sofia::expire"));
        var registration = new Registration(
                phone, account, domain, contact, port, node.clock().now().plus(expires), expires, variables, timer);
        byPhone.put(phone, registration);
        var headers = headers(registration, Long.toString(expires.toSeconds()));
        headers.put("status", "Registered(UDP)");
        if (before != null) {
            headers.put("update-reg", "true");
        }
        node.events().emit("CUSTOM", "sofia::register", headers, "");
    }

    private void end(String phone, String subclass) {
        var gone = byPhone.remove(phone.toLowerCase(Locale.ROOT));
        if (gone != null) {
            gone.timer().cancel();
            node.events().emit("CUSTOM", subclass, headers(gone, "0"), "");
        }
    }

    private static Map<String, String> headers(Registration one, String expires) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("profile-name", "internal");
        headers.put("from-user", one.account());
        headers.put("from-host", one.domain());
        headers.put("presence-hosts", "n/a");
        headers.put("contact", "\"\" <" + one.contact() + ">");
        headers.put("call-id", one.port() + "@127.0.0.1");
        headers.put("rpid", "unknown");
        headers.put("expires", expires);
        headers.put("to-user", one.account());
        headers.put("to-host", one.domain());
        headers.put("network-ip", "127.0.0.1");
        headers.put("network-port", Integer.toString(one.port()));
        headers.put("username", one.account());
        headers.put("realm", one.domain());
        headers.put("user-agent", "simulator");
        headers.put("sip_number_alias", one.account());
        headers.put("sip_auth_username", one.account());
        headers.put("sip_auth_realm", one.domain());
        headers.put("user_name", one.account());
        headers.put("domain_name", one.domain());
        headers.putAll(one.variables());
        return headers;
    }

    List<Map<String, Object>> rows() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var one : byPhone.values()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("reg_user", one.account());
            row.put("realm", one.domain());
            row.put("token", one.port() + "@127.0.0.1");
            row.put("url", "sofia/internal/" + one.contact());
            row.put("expires", Long.toString(one.until().getEpochSecond()));
            row.put("network_ip", "127.0.0.1");
            row.put("network_port", Integer.toString(one.port()));
            row.put("network_proto", "udp");
            row.put("hostname", node.nodeName());
            row.put("metadata", "");
            rows.add(row);
        }
        return rows;
    }
}
