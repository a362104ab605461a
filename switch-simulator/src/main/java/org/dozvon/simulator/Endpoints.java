package org.dozvon.simulator;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Dialler;
import org.dozvon.simulator.channel.Node;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Directory;
import org.dozvon.simulator.dialplan.InlineActions;
import org.dozvon.simulator.party.LoopbackParty;
import org.dozvon.simulator.party.PhoneScript;

/// What the words of a dial string stand for.
final class Endpoints implements Dialler.Endpoints {
    private static final java.util.Set<String> NOT_FOR_THE_OTHER_LEG =
            java.util.Set.of("origination_uuid", "leg_timeout", "originate_timeout", "leg_delay_start");

    private final Node node;
    private final Phones phones;
    private final Registrations registrations;
    private final Optional<Directory> directory;
    private final Map<String, Deque<Dialler.Attempt>> pickups = new HashMap<>();

    Endpoints(Node node, Phones phones, Registrations registrations, Optional<Directory> directory) {
        this.node = node;
        this.phones = phones;
        this.registrations = registrations;
        this.directory = directory;
    }

    @Override
    public Dialler.Endpoint find(String endpoint) {
        int slash = endpoint.indexOf('/');
        var kind = slash < 0 ? endpoint : endpoint.substring(0, slash);
        var rest = slash < 0 ? "" : endpoint.substring(slash + 1);
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "user" -> attempt -> user(rest, attempt);
            case "loopback" -> attempt -> loopback(rest, attempt);
            case "sofia" -> attempt -> sofia(rest, attempt);
            case "pickup" -> attempt -> waitForPickup(rest, attempt);
            case "error" -> attempt -> attempt.failed(HangupCause.of(rest));
            default -> attempt -> attempt.failed(HangupCause.CHAN_NOT_IMPLEMENTED);
        };
    }

    // ---- registered phones

    private void user(String address, Dialler.Attempt attempt) {
        var parts = address.split("@", 2);
        if (parts.length < 2) {
            attempt.failed(HangupCause.SUBSCRIBER_ABSENT);
            return;
        }
        lookUp(parts[0], parts[1]).onComplete(found -> {
            if (attempt.isOver()) {
                return;
            }
            var user = found.succeeded() ? found.result() : Optional.<Directory.User>empty();
            if (user.isEmpty()) {
                attempt.failed(HangupCause.SUBSCRIBER_ABSENT);
            } else {
                account(user.get(), attempt);
            }
        });
    }

    // Without a directory, an account is known when a script or a registration names it.
    private Future<Optional<Directory.User>> lookUp(String account, String domain) {
        if (directory.isPresent()) {
            return directory.get().find(account, domain, Map.of("action", "user_call", "as_channel", "true"));
        }
        var address = account + "@" + domain;
        boolean known = phones.find(address).isPresent() || registrations.has(address);
        return Future.succeededFuture(
                known ? Optional.of(new Directory.User(account, domain, Map.of(), Map.of())) : Optional.empty());
    }

    private void account(Directory.User user, Dialler.Attempt attempt) {
        var address = user.account() + "@" + user.domain();
        var devices = registrations.of(address);
        if (devices.isEmpty()) {
            attempt.failed(HangupCause.USER_NOT_REGISTERED);
            return;
        }
        // As on the real node, the account itself rings one device only.
        var phone = devices.getFirst().phone();
        var script = phones.find(phone).orElseGet(phones::usual);
        var variables = new HashMap<>(attempt.variables());
        user.variables().forEach(variables::putIfAbsent);
        variables.put("dialed_user", user.account());
        variables.put("dialed_domain", user.domain());
        ring("sofia/internal/" + address, user.account(), phone, script, variables, attempt);
    }

    // ---- numbers and addresses

    private void sofia(String rest, Dialler.Attempt attempt) {
        var device = registrations.at(rest.substring(rest.lastIndexOf('/') + 1));
        if (device.isPresent()) {
            var phone = device.get().phone();
            var script = phones.find(phone).orElseGet(phones::usual);
            ring("sofia/" + rest, device.get().account(), phone, script, attempt.variables(), attempt);
            return;
        }
        var target = rest.substring(rest.lastIndexOf('/') + 1)
                .replaceFirst("^sips?:", "")
                .split(";", 2)[0];
        if (target.contains("%")) {
            user(target.replace('%', '@'), attempt);
            return;
        }
        var number = target.split("@", 2)[0];
        if (phones.find(target).isPresent() && registrations.has(target)) {
            user(target, attempt);
            return;
        }
        var script = phones.find(number).orElseGet(PhoneScript::unreachable);
        ring("sofia/" + rest, number, number, script, attempt.variables(), attempt);
    }

    private void ring(
            String name,
            String number,
            String address,
            PhoneScript script,
            Map<String, String> variables,
            Dialler.Attempt attempt) {
        var channel = node.create(uuid(variables), name, Channel.Direction.OUTBOUND);
        dress(channel, number, "default", "mod_sofia", variables, attempt);
        phones.ring(channel, address, script, attempt);
    }

    // ---- legs that nobody rings: whoever fetches one becomes it

    private void waitForPickup(String key, Dialler.Attempt attempt) {
        pickups.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(attempt);
    }

    void pickUp(String key, Channel by) {
        var waiting = pickups.getOrDefault(key, new ArrayDeque<>());
        waiting.removeIf(Dialler.Attempt::isOver);
        pickups.values().removeIf(Deque::isEmpty);
        var attempt = waiting.poll();
        if (attempt != null) {
            attempt.variables().forEach(by::set);
            // Out of its dialplan: it is hung up with whom it talks to.
            by.transfer(List.of(Action.of("park")));
            attempt.answered(by);
        }
    }

    // ---- loopback

    private void loopback(String rest, Dialler.Attempt attempt) {
        var parts = rest.split("/");
        var number = parts[0];
        var context = parts.length > 1 ? parts[1] : "default";
        var variables = attempt.variables();
        var near = node.create(uuid(variables), "loopback/" + number + "-a", Channel.Direction.OUTBOUND);
        var far = node.create(UUID.randomUUID().toString(), "loopback/" + number + "-b", Channel.Direction.INBOUND);
        dress(near, number, context, "mod_loopback", variables, attempt);
        var others = new LinkedHashMap<>(variables);
        others.keySet().removeAll(NOT_FOR_THE_OTHER_LEG);
        dress(far, number, context, "mod_loopback", others, attempt);
        near.set("loopback_leg", "A");
        far.set("loopback_leg", "B");
        near.set("other_loopback_leg_uuid", far.uuid());
        far.set("other_loopback_leg_uuid", near.uuid());
        near.party(new LoopbackParty(far, () -> {}));
        far.party(new LoopbackParty(near, () -> attempt.answered(near)));
        attempt.ringing(near);
        node.events().emit("CHANNEL_CREATE", near);
        node.events().emit("CHANNEL_CREATE", far);
        boolean inline = parts.length > 2 && parts[2].equalsIgnoreCase("inline");
        if (number.startsWith("app=")) {
            far.transfer(java.util.List.of(action(number.substring("app=".length()))));
        } else if (inline) {
            far.transfer(InlineActions.parse(number));
        } else {
            node.actions(far, far::transfer);
        }
    }

    private static Action action(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? Action.of(text) : new Action(text.substring(0, colon), text.substring(colon + 1));
    }

    private static void dress(
            Channel channel,
            String number,
            String context,
            String module,
            Map<String, String> variables,
            Dialler.Attempt attempt) {
        var originator = attempt.originator();
        var from = originator == null ? "0000000000" : originator.callerNumber();
        var shown = originator == null ? "" : originator.callerName();
        channel.profile(
                variables.getOrDefault("origination_caller_id_number", from),
                variables.getOrDefault("origination_caller_id_name", shown),
                number,
                context,
                module);
        variables.forEach(channel::set);
    }

    private static String uuid(Map<String, String> variables) {
        return variables.getOrDefault("origination_uuid", UUID.randomUUID().toString());
    }
}
