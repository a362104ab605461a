package org.dozvon.simulator.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Sounds;

/// Plays a sound or a list of them to the channel's party.
final class Playing {
    /// How it ended.
    enum End {
        PLAYED,
        BROKEN,
        KEY,
        GONE
    }

    private final Channel channel;
    private final String sound;
    private final List<String> pieces;
    private final Consumer<End> ended;
    private End end = End.PLAYED;
    private long startedMicros;
    private int piece;

    private Playing(Channel channel, String sound, Consumer<End> ended) {
        this.channel = channel;
        this.sound = sound;
        this.pieces = Sounds.pieces(sound);
        this.ended = ended;
    }

    /// @param key tells whether a waiting key ends the sound; it takes the key when it does not
    static void play(Channel channel, String sound, java.util.function.Predicate<Channel> key, Consumer<End> ended) {
        new Playing(channel, sound, ended).start(key);
    }

    private void start(java.util.function.Predicate<Channel> key) {
        // What is played to a channel that nobody answered opens its early media.
        channel.openEarly();
        startedMicros = channel.node().clock().micros();
        channel.node().events().emit("PLAYBACK_START", channel, Map.of("Playback-File-Path", sound));
        channel.startSound(sound);
        var task = channel.begin(this::finished);
        task.onChannelGone(() -> {
            end = End.GONE;
            task.finish();
        });
        task.onBreak(all -> broken(task, all));
        task.onDigit(() -> {
            if (key.test(channel)) {
                end = End.KEY;
                task.finish();
            }
        });
        if (channel.takeBreak()) {
            broken(task, false);
        } else if (key.test(channel)) {
            end = End.KEY;
            task.finish();
        } else {
            next(task);
        }
    }

    private void broken(org.dozvon.simulator.channel.Task task, boolean all) {
        channel.takeBreak();
        if (!all && piece + 1 < pieces.size()) {
            piece++;
            next(task);
            return;
        }
        end = End.BROKEN;
        task.finish();
    }

    // A later piece leaves the timers of the earlier ones without effect.
    private void next(org.dozvon.simulator.channel.Task task) {
        int mine = piece;
        task.after(channel.node().sounds().length(pieces.get(piece)), () -> {
            if (mine != piece) {
                return;
            }
            if (piece + 1 < pieces.size()) {
                piece++;
                next(task);
            } else {
                task.finish();
            }
        });
    }

    private void finished() {
        long millis = (channel.node().clock().micros() - startedMicros) / 1000;
        channel.stopSound();
        channel.set("playback_ms", Long.toString(millis));
        channel.set("playback_seconds", Long.toString(millis / 1000));
        channel.node()
                .events()
                .emit(
                        "PLAYBACK_STOP",
                        channel,
                        Map.of("Playback-File-Path", sound, "Playback-Status", end == End.PLAYED ? "done" : "break"));
        ended.accept(end);
    }

    static Optional<String> terminators(Channel channel) {
        return channel.variable("playback_terminators").or(() -> Optional.of("*"));
    }
}
