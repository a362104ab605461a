package org.dozvon.router.call;

import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.run.CallNotes;
import org.dozvon.scheme.run.FlowListener;
import org.dozvon.scheme.run.Onward;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.run.StepPointer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Writes each move of a call as facts, and as one line of the log.
final class Path implements FlowListener {
    private static final Logger LOG = Logger.getLogger("org.dozvon.router.call");

    private final CallIdentity identity;
    private final RunnablePlan plan;
    private final CallLog log;
    private final CallerLine line;

    Path(CallIdentity identity, RunnablePlan plan, CallLog log, CallerLine line) {
        this.identity = identity;
        this.plan = plan;
        this.log = log;
        this.line = line;
    }

    @Override
    public void entered(StepPointer pointer) {
        var kind = kind(pointer);
        log.write(
                new CallFact.StepEntered(
                        pointer.scheme().value(), pointer.step().value(), kind),
                line.switchNow());
        LOG.debugf("entered %s tenant=%s call=%s step=%s", kind, identity.tenant(), identity.callId(), pointer);
    }

    @Override
    public void left(SchemeId scheme, StepId step, String exit, @Nullable StepId next) {
        log.write(
                new CallFact.StepLeft(scheme.value(), step.value(), exit, next == null ? null : next.value()),
                line.switchNow());
        LOG.infof(
                "%s -[%s]-> %s tenant=%s call=%s scheme=%s",
                step, exit, next == null ? "goodbye" : next.value(), identity.tenant(), identity.callId(), scheme);
    }

    @Override
    public void learnt(StepPointer pointer, String what, String result) {
        log.write(
                new CallFact.Learnt(pointer.scheme().value(), pointer.step().value(), what, result), line.switchNow());
        LOG.infof("%s: %s tenant=%s call=%s step=%s", what, result, identity.tenant(), identity.callId(), pointer);
    }

    @Override
    public void sent(StepPointer pointer, Onward to, String by) {
        var place = Place.of(to);
        log.write(
                new CallFact.Redirected(pointer.scheme().value(), pointer.step().value(), by, place.kind(), place.id()),
                line.switchNow());
        LOG.infof(
                "sent to a %s by a person user=%s tenant=%s call=%s step=%s",
                place.kind(), by, identity.tenant(), identity.callId(), pointer);
    }

    @Override
    public void transferred(StepPointer pointer, CallNotes.Transfer transfer, String kind, @Nullable String id) {
        log.write(
                new CallFact.Transferred(
                        pointer.scheme().value(),
                        pointer.step().value(),
                        transfer.by(),
                        transfer.from(),
                        kind,
                        id,
                        false),
                line.switchNow());
        LOG.infof(
                "sent to %s by %s tenant=%s call=%s step=%s",
                kind, transfer.by(), identity.tenant(), identity.callId(), pointer);
    }

    private record Place(String kind, @Nullable String id) {
        static Place of(Onward to) {
            return switch (to) {
                case Onward.Person(var person) -> new Place("person", person.value());
                case Onward.Phone(var number) -> new Place("phone", number.value());
                case Onward.Queue(var queue) -> new Place("queue", queue.value());
                case Onward.Scheme(var scheme) -> new Place("scheme", scheme.value());
                case Onward.CallBack _ -> new Place("call-back", null);
            };
        }
    }

    private String kind(StepPointer pointer) {
        return plan.kind(pointer);
    }
}
