package org.dozvon.simulator.socket;

import io.vertx.core.net.NetSocket;
import java.util.UUID;
import org.dozvon.esl.frame.Frame;
import org.dozvon.simulator.channel.Node;

/// A client's connection to the switch.
final class InboundSocket extends CommandLine {
    private final String password;
    private final ApiCommands api;
    private boolean authenticated;

    InboundSocket(Node node, NetSocket socket, String password) {
        super(node, socket);
        this.password = password;
        this.api = new ApiCommands(node);
        write("Content-Type: auth/request\n\n");
    }

    @Override
    void handle(Frame command, Runnable done) {
        var words = command.line().split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        if (!authenticated && !words[0].equals("exit")) {
            authenticate(words[0], rest);
            done.run();
            return;
        }
        switch (words[0]) {
            case "api" -> {
                if (rest.isBlank()) {
                    reply("-ERR command not found");
                } else {
                    api.run(rest, result -> {
                        apiResponse(result);
                        done.run();
                    });
                    return;
                }
            }
            case "bgapi" -> {
                var job = command.header("Job-UUID").orElse(UUID.randomUUID().toString());
                reply("+OK Job-UUID: " + job + "\nJob-UUID: " + job);
                api.background(rest, job);
            }
            case "event" -> reply(subscription().subscribe(rest));
            case "nixevent" -> reply(subscription().unsubscribe(rest));
            case "noevents" -> {
                subscription().clear();
                reply("+OK no longer listening for events");
            }
            case "filter" -> reply(subscription().filter(rest));
            case "sendmsg" -> sendMessage(command, rest.strip());
            case "linger", "nolinger" -> reply("-ERR not controlling a session");
            case "exit" -> {
                reply("+OK bye");
                done.run();
                disconnectNotice("");
                return;
            }
            default -> reply("-ERR command not found");
        }
        done.run();
    }

    private void authenticate(String word, String given) {
        if (word.equals("auth") && given.equals(password)) {
            authenticated = true;
            reply("+OK accepted");
        } else {
            reply("-ERR invalid");
            disconnectNotice("");
        }
    }

    // On an inbound socket a message is queued: its answer does not wait for the application.
    private void sendMessage(Frame message, String uuid) {
        var channel = node().channel(uuid);
        if (channel.isEmpty()) {
            reply("-ERR invalid session id [%s]".formatted(uuid));
            return;
        }
        reply("+OK");
        if (message.header("call-command").filter("execute"::equals).isPresent()) {
            var argument = message.header("execute-app-arg").orElseGet(message::bodyText);
            node().executor()
                    .run(channel.get(), message.header("execute-app-name").orElse(""), argument, () -> {});
        }
    }

    @Override
    void ended() {}
}
