package org.dozvon.simulator.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Recording;
import org.dozvon.simulator.channel.Task;
import org.dozvon.simulator.channel.Words;

/// Records the channel's party to a file: until a key, the limit, silence, a break or the channel's end.
final class RecordFile implements Application {
    private static final String FILL_GAPS = "record_fill_cng";
    private static final String BY_SILENCE = "silence_hits_exhausted";

    @Override
    public void run(Channel channel, String argument, Runnable done) {
        var words = Words.split(argument, ' ');
        if (words.isEmpty()) {
            done.run();
            return;
        }
        var path = words.getFirst();
        channel.variables().remove("playback_terminator_used");
        channel.set(BY_SILENCE, "false");
        channel.openEarly();
        channel.node().events().emit("RECORD_START", channel, Map.of("Record-File-Path", path));
        var recording =
                new Recording(channel.node(), Path.of(path), channel.party().isSpeaking());
        var task = channel.begin(() -> save(channel, path, recording, done));
        task.onBreak(_ -> {
            channel.takeBreak();
            task.finish();
        });
        task.onDigit(() -> {
            if (Playback.isTerminator(channel)) {
                task.finish();
            }
        });
        task.onSpeech(recording::speech);
        seconds(words, 1).ifPresent(limit -> task.after(Duration.ofSeconds(limit), task::finish));
        seconds(words, 3).filter(hits -> hits > 0).ifPresent(hits -> endBySilence(task, recording, hits));
        channel.party().onRecorded(channel);
    }

    // One timer for each silence: speech makes the one that runs worthless.
    private static void endBySilence(Task task, Recording recording, int hits) {
        var silence = new int[1];
        task.onSpeech(speaks -> {
            recording.speech(speaks);
            int mine = ++silence[0];
            if (!speaks) {
                task.after(Duration.ofSeconds(hits), () -> {
                    if (mine == silence[0]) {
                        bySilence(task);
                    }
                });
            }
        });
        if (!task.channel().party().isSpeaking()) {
            task.after(Duration.ofSeconds(hits), () -> {
                if (silence[0] == 0) {
                    bySilence(task);
                }
            });
        }
    }

    private static void bySilence(Task task) {
        task.channel().set(BY_SILENCE, "true");
        task.finish();
    }

    private static void save(Channel channel, String path, Recording recording, Runnable done) {
        // Only what arrives is written, unless gaps are to be filled: most telephones send silence too, some save it,
        // a parked loopback sends nothing.
        var whole = channel.party().sendsMedia()
                || channel.variable(FILL_GAPS).filter("true"::equals).isPresent();
        var length = whole ? recording.length() : recording.spoken();
        channel.set("record_ms", Long.toString(length.toMillis()));
        channel.set("record_seconds", Long.toString(length.toSeconds()));
        channel.set("record_samples", Long.toString(length.toMillis() * 8));
        recording.save(length, () -> {
            channel.node()
                    .events()
                    .emit(
                            "RECORD_STOP",
                            channel,
                            Map.of("Record-File-Path", path, "variable_record_ms", Long.toString(length.toMillis())));
            done.run();
        });
    }

    private static java.util.Optional<Integer> seconds(List<String> words, int at) {
        return words.size() > at && words.get(at).matches("\\d{1,6}")
                ? java.util.Optional.of(Integer.parseInt(words.get(at)))
                : java.util.Optional.empty();
    }
}
