package org.dozvon.router.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;

/// What a call did, told alike of a real call and of a simulated one.
///
/// @param moves   steps and exits, who rang and how that ended, messages, promises, the end
/// @param millis  when each of them was, from the call's beginning
/// @param talk    how long it was talked, 0 when it was not
record Journey(List<String> moves, List<Long> millis, long talk) {
    /// As the router's facts tell it.
    static Journey of(List<CallEvent> events) {
        var told = new ArrayList<Told>();
        Instant from = events.getFirst().occurredAt();
        long talk = 0;
        for (CallEvent event : events) {
            var at = Duration.between(from, event.occurredAt()).toMillis();
            switch (event.fact()) {
                case CallFact.StepEntered entered ->
                    told.add(new Told(at, "in " + entered.scheme() + "/" + entered.step()));
                case CallFact.StepLeft left ->
                    told.add(new Told(at, "out " + left.scheme() + "/" + left.step() + " " + left.exit()));
                case CallFact.Rang rang -> told.add(new Told(at, "rings " + rang.endpoint()));
                case CallFact.Answered answered -> told.add(new Told(at, "answered " + answered.endpoint()));
                case CallFact.VoicemailLeft left -> told.add(new Told(at, "message to " + left.mailbox()));
                case CallFact.Redirected sent -> told.add(new Told(at, "goes to " + sent.kind()));
                case CallFact.Transferred sent -> told.add(new Told(at, "transferred to " + sent.kind()));
                case CallFact.CallbackPromised promised -> told.add(new Told(at, "promises " + promised.number()));
                case CallFact.Learnt learnt -> told.add(new Told(at, learnt.what() + " " + learnt.result()));
                case CallFact.TalkEnded ended -> talk = ended.talkMillis();
                case CallFact.Ended ended -> told.add(new Told(at, "ends " + ended.reason()));
                case CallFact.Arrived _,
                        CallFact.LinesBusy _,
                        CallFact.LegEnded _,
                        CallFact.Asked _,
                        CallFact.NoticeAsked _,
                        CallFact.Listened _,
                        CallFact.CallsBack _,
                        CallFact.RecordingStarted _,
                        CallFact.RecordingStopped _,
                        CallFact.TakenOver _,
                        CallFact.Unknown _ -> {}
            }
        }
        return of(told, talk);
    }

    /// How each phone that was rung and not talked to ended, in no order: the node tells of some while others ring.
    static Map<String, Long> outcomes(List<CallEvent> events) {
        var legs = new HashMap<String, String>();
        var counted = new HashMap<String, Long>();
        for (CallEvent event : events) {
            if (event.fact() instanceof CallFact.Rang rang) {
                legs.put(rang.leg(), rang.endpoint());
            } else if (event.fact() instanceof CallFact.LegEnded ended) {
                counted.merge(legs.get(ended.leg()) + " " + ended.outcome(), 1L, Long::sum);
            }
        }
        return counted;
    }

    static Map<String, Long> outcomes(Trail trail) {
        var counted = new HashMap<String, Long>();
        for (TrailEvent event : trail.events()) {
            if (event instanceof TrailEvent.Rang rang && rang.outcome() != TrailEvent.Outcome.ANSWERED) {
                counted.merge(rang.endpoint() + " " + rang.outcome(), 1L, Long::sum);
            }
        }
        return counted;
    }

    /// As the simulation tells it.
    static Journey of(Trail trail) {
        var told = new ArrayList<Told>();
        var message = "";
        for (TrailEvent event : trail.events()) {
            var at = event.atMillis();
            switch (event) {
                case TrailEvent.EnteredStep entered ->
                    told.add(new Told(at, "in " + entered.scheme() + "/" + entered.step()));
                case TrailEvent.LeftStep left -> {
                    if (!message.isEmpty()) {
                        told.add(new Told(at, message));
                        message = "";
                    }
                    told.add(new Told(at, "out " + left.scheme() + "/" + left.step() + " " + left.exit()));
                }
                case TrailEvent.Rang rang -> told.add(new Told(at, "rings " + rang.endpoint()));
                case TrailEvent.Talked talked -> told.add(new Told(at, "answered " + talked.endpoint()));
                // A router tells of a message when it is over.
                case TrailEvent.LeftMessage left -> message = "message to " + left.mailbox();
                case TrailEvent.CallbackPromised promised -> told.add(new Told(at, "promises " + promised.number()));
                case TrailEvent.Learnt learnt -> told.add(new Told(at, learnt.what() + " " + learnt.result()));
                case TrailEvent.Heard _,
                        TrailEvent.Held _,
                        TrailEvent.ToldPosition _,
                        TrailEvent.ToldCallBack _,
                        TrailEvent.Pressed _,
                        TrailEvent.PressedNothing _,
                        TrailEvent.LeftNoMessage _,
                        TrailEvent.Noticed _,
                        TrailEvent.RecordingSwitched _,
                        TrailEvent.HungUp _,
                        TrailEvent.CallerLeft _ -> {}
            }
        }
        told.add(new Told(trail.totalMillis(), "ends " + slug(trail.ending())));
        return of(told, trail.talkMillis());
    }

    private static String slug(Ending ending) {
        return switch (ending) {
            case TALKED -> EndReason.TALKED.slug();
            case VOICEMAIL -> EndReason.VOICEMAIL_LEFT.slug();
            case CALLBACK_PROMISED -> EndReason.CALLBACK_PROMISED.slug();
            case SAID_GOODBYE -> EndReason.SAID_GOODBYE.slug();
            case HUNG_UP -> EndReason.HUNG_UP_BY_SCHEME.slug();
            case NO_SCHEME -> EndReason.NO_SCHEME.slug();
            case LINES_BUSY -> EndReason.LINES_BUSY.slug();
            case TOO_MANY_STEPS -> EndReason.TOO_MANY_STEPS.slug();
        };
    }

    private record Told(long at, String what) {}

    private static Journey of(List<Told> told, long talk) {
        return new Journey(
                told.stream().map(Told::what).toList(),
                told.stream().map(Told::at).toList(),
                talk);
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        for (int i = 0; i < moves.size(); i++) {
            lines.append(String.format(Locale.ROOT, "%n  %9.3f %s", millis.get(i) / 1_000.0, moves.get(i)));
        }
        return lines.toString();
    }
}
