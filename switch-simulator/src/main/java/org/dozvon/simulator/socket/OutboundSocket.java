package org.dozvon.simulator.socket;

import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.UUID;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.frame.Frame;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Task;
import org.dozvon.simulator.clock.SimClock;
import org.jspecify.annotations.Nullable;

/// A channel's synchronous socket: an application's `+OK` comes when it has ended. The channel is its own until the
/// other side closes; then the running application plays out, and the dialplan goes on.
final class OutboundSocket extends CommandLine {
    private static final Duration HANDSHAKE = Duration.ofSeconds(25);

    private final Channel channel;
    private final Task task;
    private final ApiCommands api;
    private boolean connected;
    private boolean told;
    private boolean remoteGone;
    private @Nullable Integer lingerSeconds;
    // Whoever is asked for the next command takes no time on a clock that is driven.
    private SimClock.Hold listening;

    OutboundSocket(Channel channel, NetSocket socket, Runnable done) {
        super(channel.node(), socket);
        this.channel = channel;
        this.api = new ApiCommands(channel.node());
        this.listening = channel.node().clock().hold();
        this.task = channel.begin(done);
        // A transfer finds the channel deaf: only the socket's end frees it.
        task.onChannelGone(() -> {
            if (!channel.isUp()) {
                channelDown();
            }
        });
        task.after(HANDSHAKE, () -> {
            if (!connected) {
                close();
            }
        });
    }

    @Override
    void handle(Frame command, Runnable done) {
        listening.release();
        var line = command.line();
        var words = line.split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "connect" -> {
                connected = true;
                write(node().events().connectReply(channel));
            }
            case "getvar" -> reply(channel.variable(rest.strip()).orElse("-ERR command not found"));
            case "linger" -> linger(rest.strip());
            case "nolinger" -> {
                lingerSeconds = null;
                reply("+OK");
            }
            case "myevents" -> {
                subscription().onlyOf(channel.uuid());
                reply("+OK Events Enabled");
            }
            case "event" -> reply(subscription().subscribe(rest));
            case "nixevent" -> reply(subscription().unsubscribe(rest));
            case "noevents" -> {
                subscription().clear();
                reply("+OK no longer listening for events");
            }
            case "filter" -> reply(subscription().filter(rest));
            case "resume" -> {
                channel.set("socket_resume", "true");
                reply("+OK");
            }
            case "exit" -> {
                reply("+OK bye");
                done.run();
                disconnectNotice(sessionHeader() + "Content-Disposition: disconnect\n");
                return;
            }
            case "sendmsg" -> {
                sendMessage(command, done);
                return;
            }
            case "api" -> {
                api.run(rest, result -> {
                    apiResponse(result);
                    done.run();
                });
                return;
            }
            case "bgapi" -> background(command, rest);
            default -> reply("-ERR command not found");
        }
        done.run();
    }

    private void background(Frame command, String rest) {
        var job = command.header("Job-UUID").orElse(UUID.randomUUID().toString());
        reply("+OK Job-UUID: " + job + "\nJob-UUID: " + job);
        api.background(rest, job);
    }

    private void linger(String seconds) {
        lingerSeconds = seconds.matches("\\d{1,6}") ? Integer.parseInt(seconds) : -1;
        reply(lingerSeconds < 0 ? "+OK will linger" : "+OK will linger " + lingerSeconds + " seconds");
    }

    private void sendMessage(Frame message, Runnable done) {
        var kind = message.header("call-command").orElse("");
        if (kind.equals("hangup")) {
            channel.hangUp(HangupCause.of(message.header("hangup-cause").orElse("NORMAL_CLEARING")));
        }
        if (!kind.equals("execute")) {
            reply("+OK");
            done.run();
            return;
        }
        var argument = message.header("execute-app-arg").orElseGet(message::bodyText);
        var application = message.header("execute-app-name").orElse("");
        node().executor().run(channel, application, argument, () -> {
            reply("+OK");
            done.run();
        });
    }

    @Override
    void afterCommand() {
        if (isOpen()) {
            listening = node().clock().hold();
        }
        if (!channel.isUp()) {
            channelDown();
        } else if (remoteGone) {
            task.finish();
        }
    }

    // Told once the running application has ended, so its answer comes first.
    private void channelDown() {
        if (isBusy() || told) {
            return;
        }
        told = true;
        if (!isOpen()) {
            task.finish();
            return;
        }
        var lingering = lingerSeconds;
        if (lingering == null) {
            dropCommands();
            disconnectNotice(sessionHeader() + "Content-Disposition: disconnect\n");
            return;
        }
        write("Content-Type: text/disconnect-notice\n" + sessionHeader() + "Content-Disposition: linger\nChannel-Name: "
                + channel.name() + "\nLinger-Time: " + lingering + "\nContent-Length: 0\n\n");
        if (lingering >= 0) {
            task.after(
                    Duration.ofSeconds(lingering),
                    () -> disconnectNotice(sessionHeader() + "Content-Disposition: disconnect\n"));
        }
    }

    private String sessionHeader() {
        return "Controlled-Session-UUID: " + channel.uuid() + "\n";
    }

    @Override
    void ended() {
        remoteGone = true;
        listening.release();
        if (!isBusy()) {
            task.finish();
        }
    }
}
