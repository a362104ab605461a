package org.dozvon.tenant.demo;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.VoicemailStep;

/// Hours, then the masters' queue; who has waited long enough is offered a call back, and by a key may ask for it
/// sooner.
final class MastersScheme {
    private static final int LONGEST_WAIT_SECONDS = 300;

    private static final CalendarId OFFICE = new CalendarId("office");
    private static final StepId HOURS = new StepId("hours");
    private static final StepId QUEUE = new StepId("queue");
    private static final StepId CALL_BACK = new StepId("call-back");
    private static final StepId GOODBYE = new StepId("goodbye");
    private static final StepId MESSAGE = new StepId("message");
    private static final StepId OFF_HOURS = new StepId("off-hours");

    private MastersScheme() {}

    static Scheme drawing() {
        return new Scheme(
                new SchemeId("masters"),
                "Очередь к мастерам",
                HOURS,
                List.of(
                        hours(),
                        queue(),
                        callBack(),
                        goodbye(),
                        voicemail(MESSAGE, "Сообщение", StockPhrase.VOICEMAIL),
                        voicemail(OFF_HOURS, "Не работаем", StockPhrase.OFF_HOURS)),
                new Reserve(new PhoneNumber("+79035550104"), 30));
    }

    private static Step hours() {
        return new ScheduleStep(
                HOURS,
                "Часы работы",
                OFFICE,
                Map.of("work", QUEUE, ScheduleStep.CLOSED, OFF_HOURS, ScheduleStep.HOLIDAY, OFF_HOURS));
    }

    /// Unreachable leads nowhere on purpose: then the reserve number rings at once.
    private static Step queue() {
        return new QueueStep(
                QUEUE,
                "К мастерам",
                new QueueId("masters"),
                new Prompt.Stock(StockPhrase.PLEASE_HOLD),
                LONGEST_WAIT_SECONDS,
                List.of(new MenuKey("1", "перезвоните мне")),
                Map.of(
                        "1",
                        CALL_BACK,
                        QueueStep.TIMED_OUT,
                        CALL_BACK,
                        QueueStep.FULL,
                        CALL_BACK,
                        QueueStep.NOBODY_ON_DUTY,
                        MESSAGE));
    }

    private static Step callBack() {
        return new CallbackStep(
                CALL_BACK,
                "Перезвонить",
                new Prompt.Stock(StockPhrase.CALLBACK),
                "1",
                5,
                OFFICE,
                Map.of(CallbackStep.ACCEPTED, GOODBYE, CallbackStep.DECLINED, MESSAGE));
    }

    private static Step goodbye() {
        return new HangupStep(GOODBYE, "До свидания", HangupStep.Cause.NORMAL, new Prompt.Stock(StockPhrase.GOODBYE));
    }

    private static Step voicemail(StepId id, String label, StockPhrase greeting) {
        return new VoicemailStep(id, label, new Prompt.Stock(greeting), null, 120, Map.of());
    }
}
