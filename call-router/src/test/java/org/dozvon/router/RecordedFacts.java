package org.dozvon.router;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.FactJournal;

/// Facts that routers under test wrote.
public final class RecordedFacts implements FactJournal {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<CallEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void write(CallEvent event) {
        events.add(event);
        synchronized (events) {
            events.notifyAll();
        }
    }

    public List<CallEvent> events() {
        return List.copyOf(events);
    }

    /// One word or two for each fact, to be read as a story.
    public List<String> story() {
        return events.stream().map(CallEvent::fact).map(RecordedFacts::word).toList();
    }

    /// The same of one call alone.
    public List<String> storyOf(String channel) {
        var call = callOn(channel);
        return events.stream()
                .filter(event -> event.callId().equals(call))
                .map(CallEvent::fact)
                .map(RecordedFacts::word)
                .toList();
    }

    /// The first fact of this kind of one call.
    public <F extends CallFact> F await(String channel, Class<F> kind) {
        var call = callOn(channel);
        return kind.cast(await(
                        event -> event.callId().equals(call) && kind.isInstance(event.fact()),
                        kind.getSimpleName() + " of " + channel)
                .fact());
    }

    /// All facts of this kind of one call, so far.
    public <F extends CallFact> List<F> of(String channel, Class<F> kind) {
        var call = callOn(channel);
        return events.stream()
                .filter(event -> event.callId().equals(call))
                .map(CallEvent::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The id of the call on this channel.
    public String callOn(String channel) {
        return await(
                        event -> event.fact() instanceof CallFact.Arrived arrived
                                && arrived.channel().equals(channel),
                        "a call on " + channel)
                .callId();
    }

    public <F extends CallFact> F await(Class<F> kind) {
        return kind.cast(await(event -> kind.isInstance(event.fact()), kind.getSimpleName())
                .fact());
    }

    public CallEvent await(Predicate<CallEvent> wanted, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (events) {
            while (System.nanoTime() < end) {
                var found = events.stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                try {
                    events.wait(100);
                } catch (InterruptedException interrupted) {
                    throw new AssertionError(interrupted);
                }
            }
        }
        throw new AssertionError("Expected " + what + ", but only this happened: " + story());
    }

    private static String word(CallFact fact) {
        return switch (fact) {
            case CallFact.Arrived _ -> "arrived";
            case CallFact.LinesBusy busy ->
                "more than " + busy.calls() + " of the " + busy.of().name().toLowerCase();
            case CallFact.StepEntered entered -> "in " + entered.step();
            case CallFact.StepLeft left -> left.step() + " " + left.exit();
            case CallFact.Rang rang -> "rang " + rang.endpoint();
            case CallFact.Answered answered -> "answered " + answered.endpoint();
            case CallFact.LegEnded ended ->
                "leg " + ended.outcome().name().toLowerCase().replace('_', '-');
            case CallFact.TalkEnded ended ->
                "talk ended by " + ended.endedBy().name().toLowerCase();
            case CallFact.VoicemailLeft _ -> "voicemail";
            case CallFact.Asked asked -> "asked " + asked.what();
            case CallFact.Learnt learnt -> learnt.what() + ": " + learnt.result();
            case CallFact.NoticeAsked asked -> "notice " + asked.text();
            case CallFact.Redirected sent -> "sent to " + sent.kind() + " " + sent.to() + " by " + sent.by();
            case CallFact.Transferred sent ->
                (sent.attended() ? "joined with " : "transferred to ") + sent.kind() + " " + sent.to() + " by "
                        + sent.by() + " at " + sent.from();
            case CallFact.Listened heard -> heard.listener() + " hears " + heard.person() + " (" + heard.mode() + ")";
            case CallFact.CallsBack back -> "calls back for " + back.promisedIn();
            case CallFact.CallbackPromised promised -> "callback promised to " + promised.number();
            case CallFact.RecordingStarted _ -> "recording on";
            case CallFact.RecordingStopped _ -> "recording off";
            case CallFact.TakenOver over -> "taken over at " + over.step();
            case CallFact.Ended ended -> "ended " + ended.reason();
            case CallFact.Unknown _ -> "unknown";
        };
    }
}
