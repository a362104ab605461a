package org.dozvon.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;

/// A call told fact by fact, at moments that the test chooses.
public final class SampleCall {
    private final String tenant;
    private final String call;
    private final List<CallEvent> facts = new ArrayList<>();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private int sequence;
    private String testId;

    private SampleCall(String tenant, String call) {
        this.tenant = tenant;
        this.call = call;
    }

    public static SampleCall of(String tenant, String call) {
        return new SampleCall(tenant, call);
    }

    public SampleCall at(Instant moment) {
        now = moment;
        return this;
    }

    public SampleCall ofTest(String id) {
        testId = id;
        return this;
    }

    public SampleCall after(long millis) {
        now = now.plusMillis(millis);
        return this;
    }

    public SampleCall atSequence(int next) {
        sequence = next;
        return this;
    }

    public SampleCall arrived(String caller) {
        return add(new CallFact.Arrived(caller, null, "+78123091500", "node-1", call, testId));
    }

    public SampleCall arrivedAt(String number, String caller) {
        return add(new CallFact.Arrived(caller, null, number, "node-1", call, testId));
    }

    public SampleCall linesBusy(int calls) {
        return add(new CallFact.LinesBusy(CallFact.Lines.NUMBER, calls));
    }

    public SampleCall placed(String person, String number) {
        return add(new CallFact.Arrived(
                "+78123091500", null, number, "node-1", call, null, CallFact.Direction.OUTBOUND, person));
    }

    public SampleCall dialledInside(String person, String digits) {
        return add(new CallFact.Arrived(null, person, digits, "node-1", call, null, CallFact.Direction.INSIDE, person));
    }

    public SampleCall entered(String step) {
        return entered(step, "menu");
    }

    public SampleCall entered(String step, String kind) {
        return add(new CallFact.StepEntered("main", step, kind));
    }

    public SampleCall left(String step, String exit) {
        return add(new CallFact.StepLeft("main", step, exit, null));
    }

    public SampleCall asked(String step, String what, String host, String result, long millis) {
        return add(new CallFact.Asked("main", step, what, host, result, millis));
    }

    public SampleCall rang(String leg, String person) {
        return add(new CallFact.Rang(leg, person, "101"));
    }

    public SampleCall legEnded(String leg, CallFact.LegOutcome outcome) {
        return add(new CallFact.LegEnded(leg, outcome));
    }

    public SampleCall answered(String leg, String person) {
        return add(new CallFact.Answered(leg, person, "101"));
    }

    public SampleCall answeredOutside(String leg, String number) {
        return add(new CallFact.Answered(leg, null, number));
    }

    public SampleCall talkEnded(String leg, long millis) {
        return add(new CallFact.TalkEnded(leg, millis, CallFact.Party.CALLER));
    }

    public SampleCall voicemail(String message, long millis) {
        return add(new CallFact.VoicemailLeft(message, null, millis));
    }

    public SampleCall noticeAsked(String text, String... emails) {
        return noticeAskedBy("Motor", "Europe/Moscow", "ru", text, emails);
    }

    public SampleCall noticeAskedBy(String company, String zone, String language, String text, String... emails) {
        return add(new CallFact.NoticeAsked(
                "main", "tell", List.of("anna"), List.of(emails), text, company, zone, language));
    }

    public SampleCall listened(String listener, String person) {
        return add(new CallFact.Listened("user-1", listener, person, "listen"));
    }

    public SampleCall promised(String number) {
        return add(new CallFact.CallbackPromised("main", "call-back", number, now));
    }

    public SampleCall transferred(String by, String to) {
        return add(new CallFact.Transferred("main", "reception", by, "101", "person", to, false));
    }

    public SampleCall takenOver(String from) {
        return add(new CallFact.TakenOver(from, "main/menu"));
    }

    public SampleCall ended(EndReason reason) {
        return add(new CallFact.Ended(reason.party(), reason.slug()));
    }

    private SampleCall add(CallFact fact) {
        sequence++;
        facts.add(
                new CallEvent(call + "-" + sequence, tenant, call, sequence, now, 3, "router-1", testId != null, fact));
        return this;
    }

    public List<CallEvent> facts() {
        return List.copyOf(facts);
    }
}
