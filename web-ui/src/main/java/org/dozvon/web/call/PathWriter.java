package org.dozvon.web.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.words.Move;
import org.dozvon.scheme.words.Words;
import org.dozvon.web.client.CallStory;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Formats;
import org.jspecify.annotations.Nullable;

/// Tells a call's facts in words, one line each, with the names of the plan that it followed.
public record PathWriter(Tenant tenant, Formats formats, CallMessages texts, Names names) {
    public static PathWriter of(Tenant tenant, Formats formats, CallMessages texts) {
        return new PathWriter(tenant, formats, texts, Names.of(tenant));
    }

    public List<PathLine> path(CallStory story) {
        var legs = new HashMap<String, String>();
        return toldOnce(story.events()).stream()
                .flatMap(event ->
                        event.fact().type().equals("notice-asked") ? notices(event, story) : line(event, legs).stream())
                .toList();
    }

    /// The node tells the end of every call for itself, in case that no router could.
    private static List<CallStory.Event> toldOnce(List<CallStory.Event> events) {
        var told = new ArrayList<CallStory.Event>();
        var over = false;
        for (var event : events) {
            var ends = event.fact().type().equals("ended");
            if (!ends || !over) {
                told.add(event);
            }
            over = ends || (over && !event.fact().type().equals("taken-over"));
        }
        return told;
    }

    /// A line for each mail, with what became of it by now.
    private Stream<PathLine> notices(CallStory.Event event, CallStory story) {
        var text = given(event.fact().text());
        var mails = story.notices() == null ? List.<CallStory.Notice>of() : story.notices();
        return Stream.concat(
                Stream.of(line(event, "", texts.noticeAsked(text), "")),
                mails.stream()
                        .filter(mail -> mail.sequence() == event.sequence())
                        .map(mail -> line(event, tone(mail), fate(mail), "")));
    }

    private static String tone(CallStory.Notice mail) {
        return switch (mail.state()) {
            case "sent" -> "good";
            case "failed" -> "bad";
            default -> "";
        };
    }

    private String fate(CallStory.Notice mail) {
        if (mail.address().isEmpty()) {
            return texts.noticeNowhere();
        }
        var at = mail.at();
        return switch (mail.state()) {
            case "sent" -> texts.noticeSent(mail.address(), at == null ? "" : formats.clock(at));
            case "waiting" -> texts.noticeWaits(mail.address());
            default -> texts.noticeNotSent(mail.address(), why(mail.reason()));
        };
    }

    private String why(@Nullable String reason) {
        return switch (String.valueOf(reason)) {
            case "address-invalid" -> texts.noticeAddressInvalid();
            case "test" -> texts.noticeOfTest();
            case "too-late" -> texts.noticeTooLate();
            case "too-many" -> texts.noticeTooMany();
            case "server-away" -> texts.noticeServerAway();
            default -> given(reason);
        };
    }

    private Optional<PathLine> line(CallStory.Event event, Map<String, String> legs) {
        var fact = event.fact();
        var leg = String.valueOf(fact.leg());
        return Optional.ofNullable(
                switch (fact.type()) {
                    case "arrived" -> line(event, "", arrived(fact), "");
                    case "step-entered" -> line(event, "step", entered(fact), does(fact));
                    case "lines-busy" -> line(event, "bad", linesBusy(fact), "");
                    case "step-left" -> line(event, "", left(fact), "");
                    case "rang" -> {
                        legs.put(leg, who(fact));
                        yield line(event, "", texts.rang(who(fact)), formats.number(fact.endpoint()));
                    }
                    case "answered" -> {
                        legs.put(leg, who(fact));
                        yield isNews(legs, "answered", leg) ? line(event, "good", texts.answered(who(fact)), "") : null;
                    }
                    case "leg-ended" ->
                        line(event, "", texts.legEnded(legs.getOrDefault(leg, ""), legOutcome(fact.outcome())), "");
                    case "talk-ended" -> isNews(legs, "talked", leg) ? line(event, "", talked(fact), "") : null;
                    case "voicemail-left" -> line(event, "good", texts.voicemailLeft(length(fact.lengthMillis())), "");
                    case "asked" -> asked(event);
                    case "callback-promised" ->
                        line(event, "good", texts.callbackPromised(formats.number(fact.number())), "");
                    case "calls-back" -> line(event, "", texts.callsBack(), "");
                    case "redirected" -> line(event, "", redirected(fact), texts.redirectedBy(given(fact.by())));
                    case "transferred" -> line(event, "", transferred(fact), by(fact));
                    case "listened" -> line(event, "", listened(fact), "");
                    case "recording-started" -> line(event, "", texts.recordingStarted(), "");
                    case "recording-stopped" -> line(event, "", texts.recordingStopped(), "");
                    case "taken-over" -> line(event, "", texts.takenOver(String.valueOf(event.router())), "");
                    case "ended" -> line(event, bad(fact.reason()) ? "bad" : "", ended(fact.reason()), "");
                    default -> null;
                });
    }

    /// No line of its step's own: the drawing goes on when the step is left.
    private PathLine asked(CallStory.Event event) {
        var fact = event.fact();
        var outcomes = new Outcomes(texts);
        var result = given(fact.result());
        return PathLine.plain(
                formats.clock(event.occurredAt()),
                outcomes.isGood(result) ? "" : "bad",
                texts.asked(given(fact.host())),
                texts.askedOutcome(outcomes.of(result), fact.millis() == null ? 0 : fact.millis()));
    }

    private PathLine line(CallStory.Event event, String tone, String text, String aside) {
        var fact = event.fact();
        var left = fact.type().equals("step-left");
        return new PathLine(
                formats.clock(event.occurredAt()),
                tone,
                text,
                aside,
                given(fact.scheme()),
                given(fact.step()),
                left ? given(fact.exit()) : "",
                left ? given(fact.next()) : "");
    }

    private String linesBusy(CallStory.Fact fact) {
        int calls = fact.calls() == null ? 0 : fact.calls();
        return "number".equals(fact.of()) ? texts.linesBusyNumber(calls) : texts.linesBusyCompany(calls);
    }

    private String listened(CallStory.Fact fact) {
        var listener = names.person(fact.listener(), "");
        var person = names.person(fact.person(), "");
        return switch (given(fact.mode())) {
            case "whisper" -> texts.listenedWhispering(listener, person);
            case "barge" -> texts.listenedJoining(listener, person);
            default -> texts.listened(listener, person);
        };
    }

    private String redirected(CallStory.Fact fact) {
        return switch (given(fact.kind())) {
            case "person" -> texts.redirected(names.person(fact.to(), ""));
            case "queue" -> texts.redirected(queue(given(fact.to())));
            case "scheme" -> texts.redirected(names.scheme(fact.to()));
            case "call-back" -> texts.redirectedToCallBack();
            default -> texts.redirected(formats.number(fact.to()));
        };
    }

    /// Two routers may tell of one talk, and the node besides.
    private static boolean isNews(Map<String, String> told, String what, String leg) {
        return told.put(what + " " + leg, "") == null;
    }

    private String transferred(CallStory.Fact fact) {
        var to = switch (given(fact.kind())) {
            case "person" -> names.person(fact.to(), "");
            case "queue" -> queue(given(fact.to()));
            case "scheme" -> names.scheme(fact.to());
            case "phone" -> formats.number(fact.to());
            case "orbit" -> texts.orbit("*" + given(fact.to()));
            case "unknown" -> "";
            default -> given(fact.to());
        };
        if (to.isEmpty()) {
            return texts.transferredNowhere();
        }
        return Boolean.TRUE.equals(fact.attended()) ? texts.joined(to) : texts.transferred(to);
    }

    private String by(CallStory.Fact fact) {
        var who = names.person(fact.by(), given(fact.from()));
        return who.isEmpty() ? "" : texts.transferredBy(who);
    }

    private String queue(String id) {
        return tenant.queues().stream()
                .filter(queue -> queue.id().value().equals(id))
                .map(Queue::name)
                .findFirst()
                .orElse(id);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String arrived(CallStory.Fact fact) {
        var dialled = formats.number(fact.dialled());
        if ("outbound".equals(fact.direction())) {
            return texts.placed(names.person(fact.placedBy(), ""), dialled, formats.number(fact.caller()));
        }
        if ("inside".equals(fact.direction())) {
            return texts.arrived(names.person(fact.placedBy(), ""), dialled);
        }
        return fact.caller() == null
                ? texts.arrivedHidden(dialled)
                : texts.arrived(formats.number(fact.caller()), dialled);
    }

    private String who(CallStory.Fact fact) {
        return names.person(fact.person(), formats.number(fact.endpoint()));
    }

    private String entered(CallStory.Fact fact) {
        var step = names.step(fact.scheme(), fact.step());
        return step == null
                ? Words.move(new Move(String.valueOf(fact.kind()), "", null), formats.language())
                : Words.stepTitle(tenant, step, formats.language());
    }

    private String does(CallStory.Fact fact) {
        var step = names.step(fact.scheme(), fact.step());
        return step == null ? "" : Words.stepSentence(tenant, step, formats.language());
    }

    private String left(CallStory.Fact fact) {
        var step = names.step(fact.scheme(), fact.step());
        var exit = String.valueOf(fact.exit());
        return sentence(
                step == null
                        ? Words.exitName("", exit, formats.language())
                        : Words.exitName(tenant, step, exit, formats.language()));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String legOutcome(@Nullable String outcome) {
        return switch (String.valueOf(outcome)) {
            case "not-answered" -> texts.legNotAnswered();
            case "busy" -> texts.legBusy();
            case "declined" -> texts.legDeclined();
            case "unreachable" -> texts.legUnreachable();
            case "answered-elsewhere" -> texts.legElsewhere();
            case "caller-left" -> texts.legCallerLeft();
            case "withdrawn" -> texts.legWithdrawn();
            default -> texts.legFailed();
        };
    }

    private String talked(CallStory.Fact fact) {
        var length = length(fact.talkMillis());
        return switch (String.valueOf(fact.endedBy())) {
            case "caller" -> texts.talkEndedByCaller(length);
            case "agent" -> texts.talkEndedByAgent(length);
            default -> texts.talkEnded(length);
        };
    }

    private String length(@Nullable Long millis) {
        return formats.length(millis == null ? 0 : millis);
    }

    private static boolean bad(@Nullable String reason) {
        return reason == null
                || List.of("no-scheme", "too-many-steps", "switch-failed", "lost")
                        .contains(reason);
    }

    private String ended(@Nullable String reason) {
        return switch (String.valueOf(reason)) {
            case "caller-hung-up" -> texts.endCallerHungUp();
            case "talked" -> texts.endTalked();
            case "not-answered" -> texts.endNotAnswered();
            case "busy" -> texts.endBusy();
            case "not-reached" -> texts.endNotReached();
            case "not-allowed" -> texts.endNotAllowed();
            case "outgoing-lines-busy" -> texts.endOutgoingLinesBusy();
            case "minutes-used" -> texts.endMinutesUsed();
            case "voicemail-left" -> texts.endVoicemail();
            case "callback-promised" -> texts.endCallback();
            case "said-goodbye" -> texts.endGoodbye();
            case "hung-up-by-scheme" -> texts.endByScheme();
            case "hung-up-by-user" -> texts.endByUser();
            case "no-scheme" -> texts.endNoScheme();
            case "lines-busy" -> texts.endLinesBusy();
            case "reserve-by-node" -> texts.endReserve();
            case "too-many-steps" -> texts.endTooManySteps();
            case "switch-failed" -> texts.endSwitchFailed();
            default -> texts.endLost();
        };
    }
}
