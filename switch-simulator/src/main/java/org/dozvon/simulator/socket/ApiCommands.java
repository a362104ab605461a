package org.dozvon.simulator.socket;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Bridging;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Dialler;
import org.dozvon.simulator.channel.Node;
import org.dozvon.simulator.channel.Transfers;
import org.dozvon.simulator.channel.Words;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.InlineActions;

/// What `api` and `bgapi` run, with the real switch's answers to the letter.
final class ApiCommands {
    private static final String NO_CHANNEL = "-ERR No such channel!\n";
    private static final String NO_SESSION = "-ERR Cannot locate session!\n";

    private final Node node;

    ApiCommands(Node node) {
        this.node = node;
    }

    /// The result comes as an event, never before the caller has its reply.
    void background(String line, String job) {
        var words = line.strip().split(" ", 2);
        node.vertx()
                .runOnContext(_ -> run(line, result -> {
                    var headers = new java.util.LinkedHashMap<String, String>();
                    headers.put("Job-UUID", job);
                    headers.put("Job-Command", words[0]);
                    if (words.length > 1) {
                        headers.put("Job-Command-Arg", words[1]);
                    }
                    node.events().emit("BACKGROUND_JOB", "", headers, result);
                }));
    }

    void run(String line, Consumer<String> result) {
        var words = line.strip().split(" ", 2);
        var arguments = words.length > 1 ? words[1].strip() : "";
        if (words[0].equals("originate")) {
            originate(arguments, result);
            return;
        }
        result.accept(answer(words[0], arguments));
    }

    private String answer(String command, String arguments) {
        var words = Words.split(arguments, ' ');
        var first = words.isEmpty() ? "" : words.getFirst();
        return switch (command) {
            case "uuid_exists" -> Boolean.toString(node.channel(first).isPresent());
            case "uuid_break" ->
                on(first, NO_CHANNEL, channel -> {
                    channel.interrupt(words.contains("all"));
                    return "+OK Message sent\n";
                });
            case "uuid_kill" ->
                on(first, NO_CHANNEL, channel -> {
                    channel.hangUp(words.size() > 1 ? HangupCause.of(words.get(1)) : HangupCause.NORMAL_CLEARING);
                    return "+OK\n";
                });
            case "uuid_getvar" ->
                on(
                        first,
                        NO_CHANNEL,
                        channel -> words.size() < 2
                                ? "-USAGE: <uuid> <var>\n"
                                : channel.variable(words.get(1)).orElse("_undef_"));
            case "uuid_setvar" -> on(first, NO_CHANNEL, channel -> setVariable(channel, arguments));
            case "uuid_dump" -> on(first, NO_CHANNEL, channel -> dump(channel));
            case "uuid_transfer" -> on(first, NO_CHANNEL, channel -> transfer(channel, words));
            case "uuid_park" ->
                on(first, NO_CHANNEL, channel -> {
                    channel.transfer(List.of(Action.of("park")));
                    return "+OK\n";
                });
            case "uuid_hold" -> hold(words);
            case "uuid_bridge" -> bridge(words);
            case "uuid_broadcast" -> on(first, "-ERR invalid uuid\n", channel -> broadcast(channel, words));
            case "uuid_send_dtmf" ->
                on(
                        first,
                        NO_SESSION,
                        channel -> digits(words, digit -> channel.party().onDigit(channel, digit)));
            case "uuid_recv_dtmf" -> on(first, NO_SESSION, channel -> digits(words, channel::receiveDigit));
            case "show" -> show(words);
            case "status" -> node.status();
            case "switchname" -> node.nodeName();
            case "sofia_contact" -> node.contact(first);
            case "sofia" -> sofia(words);
            case "xml_flush_cache" -> "+OK cleared 0 entries\n";
            case "reloadxml" -> "+OK [Success]\n";
            case "create_uuid" -> UUID.randomUUID().toString();
            case "hostname" -> node.nodeName();
            case "version" -> "FreeSWITCH Version 1.10.12-simulator\n";
            case "global_getvar" -> node.global(first).orElse("-ERR no reply\n");
            case "global_setvar" -> {
                node.setGlobal(arguments);
                yield "+OK";
            }
            case "sched_hangup" -> schedule(words, Channel::hangUp);
            default -> "-ERR " + command + " Command not found!\n";
        };
    }

    private String on(String uuid, String absent, Function<Channel, String> action) {
        return node.channel(uuid).map(action).orElse(absent);
    }

    private static String setVariable(Channel channel, String arguments) {
        var parts = arguments.split(" ", 3);
        if (parts.length < 2) {
            return "-USAGE: <uuid> <var> [value]\n";
        }
        channel.set(parts[1], parts.length > 2 ? parts[2] : "");
        return "+OK\n";
    }

    private String dump(Channel channel) {
        var text = new StringBuilder();
        node.events()
                .headers("CHANNEL_DATA", channel)
                .forEach((name, value) -> text.append(name)
                        .append(": ")
                        .append(org.dozvon.esl.frame.Text.urlEncode(value))
                        .append('\n'));
        return text.append('\n').toString();
    }

    private String transfer(Channel channel, List<String> words) {
        int at = words.size() > 1 && words.get(1).startsWith("-") ? 2 : 1;
        if (words.size() <= at) {
            return "-USAGE: <uuid> [-bleg|-both] <dest-exten> [<dialplan>] [<context>]\n";
        }
        boolean inline = words.size() > at + 1 && words.get(at + 1).equalsIgnoreCase("inline");
        if (inline) {
            Transfers.isMoved(channel, "bl_xfer:" + words.get(at) + "/" + channel.context() + "/inline");
            transferTo(channel, InlineActions.parse(words.get(at)));
            return "+OK\n";
        }
        var context = words.size() > at + 2 ? words.get(at + 2) : channel.context();
        Transfers.isMoved(channel, "bl_xfer:" + words.get(at) + "/" + context + "/XML");
        channel.profile(channel.callerNumber(), channel.callerName(), words.get(at), context, channel.source());
        node.actions(channel, actions -> transferTo(channel, actions));
        return "+OK\n";
    }

    // The partner is hung up: a transfer takes one channel only.
    private static void transferTo(Channel channel, List<Action> actions) {
        var partner = channel.partner();
        Bridging.release(channel);
        channel.transfer(actions);
        partner.filter(Channel::isUp).ifPresent(other -> other.hangUp(HangupCause.BLIND_TRANSFER));
    }

    private String bridge(List<String> words) {
        var one = words.isEmpty() ? java.util.Optional.<Channel>empty() : node.channel(words.getFirst());
        var other = words.size() < 2 ? java.util.Optional.<Channel>empty() : node.channel(words.get(1));
        if (one.isEmpty() || other.isEmpty()) {
            return "-ERR Invalid uuid\n";
        }
        Bridging.takeOver(one.get(), other.get());
        return "+OK " + other.get().uuid() + "\n";
    }

    private String hold(List<String> words) {
        var isOff = !words.isEmpty() && words.getFirst().equals("off");
        var uuid = words.size() > (isOff ? 1 : 0) ? words.get(isOff ? 1 : 0) : "";
        if (uuid.isEmpty()) {
            return "-USAGE: [off|toggle] <uuid> [<display>]\n";
        }
        // Of no channel the switch says that it has done it.
        return node.channel(uuid).map(isOff ? Bridging::resume : Bridging::hold).orElse(true)
                ? "+OK Success\n"
                : "-ERR Operation failed\n";
    }

    private String broadcast(Channel channel, List<String> words) {
        if (words.size() < 2) {
            return "-USAGE: <uuid> <path> [aleg|bleg|holdb|both]\n";
        }
        var hearer = words.size() > 2 ? words.get(2) : "aleg";
        if (!hearer.equals("bleg")) {
            broadcast(channel, words.get(1));
        }
        if (!hearer.equals("aleg")) {
            channel.partner().ifPresent(partner -> broadcast(partner, words.get(1)));
        }
        return "+OK Message sent\n";
    }

    private void broadcast(Channel channel, String sound) {
        channel.party().onSound(channel, sound);
        node.clock().after(node.sounds().length(sound), () -> channel.party().onSoundEnded(channel, sound));
    }

    private static String digits(List<String> words, Consumer<Character> each) {
        if (words.size() < 2) {
            return "-USAGE: <uuid> <dtmf_data>\n";
        }
        words.get(1).split("@")[0].chars().forEach(digit -> each.accept((char) digit));
        return "+OK\n";
    }

    private String schedule(List<String> words, java.util.function.BiConsumer<Channel, HangupCause> action) {
        if (words.size() < 2) {
            return "-USAGE: [+]<time> <uuid> [<cause>]\n";
        }
        var seconds = words.get(0).replace("+", "");
        var cause = words.size() > 2 ? HangupCause.of(words.get(2)) : HangupCause.ALLOTTED_TIMEOUT;
        return on(words.get(1), NO_CHANNEL, channel -> {
            node.clock()
                    .after(
                            Duration.ofSeconds(seconds.matches("\\d{1,6}") ? Long.parseLong(seconds) : 0),
                            () -> action.accept(channel, cause));
            return "+OK\n";
        });
    }

    private String show(List<String> words) {
        var what = words.isEmpty() ? "" : words.getFirst();
        var rows = what.equals("channels")
                ? node.channelRows()
                : what.equals("registrations") ? node.registrationRows() : List.<Map<String, Object>>of();
        return Rows.asJson(rows);
    }

    private String sofia(List<String> words) {
        boolean registrations = words.contains("reg");
        return registrations && words.getFirst().equals("xmlstatus")
                ? Rows.asXml(node.registrationRows())
                : node.sofiaStatus();
    }

    // ---- originate

    private void originate(String arguments, Consumer<String> result) {
        var words = Words.split(arguments, ' ');
        if (words.size() < 2) {
            result.accept("-USAGE: <call_url> <exten>|&<application_name>(<app_args>) [<dialplan>] [<context>]\n");
            return;
        }
        node.dialler().dial(words.getFirst(), null, new Dialler.Outcome() {
            @Override
            public void answered(Channel leg) {
                result.accept("+OK " + leg.uuid() + "\n");
                goOn(leg, words.subList(1, words.size()));
            }

            @Override
            public void failed(HangupCause cause, boolean madeChannel) {
                result.accept("-ERR " + cause.name() + "\n");
            }
        });
    }

    private void goOn(Channel leg, List<String> target) {
        var what = String.join(" ", target);
        if (what.startsWith("&")) {
            int open = what.indexOf('(');
            int close = what.lastIndexOf(')');
            var application = open < 0 ? what.substring(1) : what.substring(1, open);
            var argument = open < 0 || close < open ? "" : what.substring(open + 1, close);
            leg.transfer(List.of(new Action(application, argument)));
            return;
        }
        transfer(
                leg,
                java.util.stream.Stream.concat(java.util.stream.Stream.of(leg.uuid()), target.stream())
                        .toList());
    }
}
