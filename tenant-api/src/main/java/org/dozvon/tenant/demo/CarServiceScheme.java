package org.dozvon.tenant.demo;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.VoicemailStep;

/// Hours, then a menu of reception and masters, then a message; the owner's mobile when no phone can be reached.
final class CarServiceScheme {
    private static final StepId HOURS = new StepId("hours");
    private static final StepId MENU = new StepId("menu");
    private static final StepId RECEPTION = new StepId("reception");
    private static final StepId MASTERS = new StepId("masters");
    private static final StepId MESSAGE = new StepId("message");
    private static final StepId OFF_HOURS = new StepId("off-hours");

    private CarServiceScheme() {}

    static Scheme drawing() {
        return new Scheme(
                new SchemeId("main"),
                "Основная",
                HOURS,
                List.of(hours(), menu(), reception(), masters(), message(), offHours()),
                new Reserve(new PhoneNumber("+79035550104"), 30));
    }

    private static Step hours() {
        return new ScheduleStep(
                HOURS,
                "Часы работы",
                new CalendarId("office"),
                Map.of("work", MENU, ScheduleStep.CLOSED, OFF_HOURS, ScheduleStep.HOLIDAY, OFF_HOURS));
    }

    private static Step menu() {
        return new MenuStep(
                MENU,
                "Меню",
                new Prompt.Stock(StockPhrase.MENU),
                List.of(new MenuKey("1", "приёмная"), new MenuKey("2", "мастера")),
                5,
                2,
                Map.of("1", RECEPTION, "2", MASTERS, MenuStep.NO_INPUT, RECEPTION, MenuStep.WRONG_INPUT, RECEPTION));
    }

    private static Step reception() {
        return ring(RECEPTION, "Приёмная", new RingTarget.OfPerson(new PersonId("anna"), ContactOrder.ALL_AT_ONCE, 20));
    }

    private static Step masters() {
        return ring(MASTERS, "Мастера", new RingTarget.OfGroup(new GroupId("masters"), ContactOrder.ALL_AT_ONCE, 20));
    }

    /// Unreachable leads nowhere on purpose: then the reserve number rings at once.
    private static Step ring(StepId id, String label, RingTarget target) {
        return new RingStep(
                id,
                label,
                List.of(target),
                RingStrategy.SEQUENTIAL,
                1,
                Map.of(RingStep.NOT_ANSWERED, MESSAGE, RingStep.BUSY, MESSAGE));
    }

    private static Step message() {
        return new VoicemailStep(MESSAGE, "Сообщение", new Prompt.Stock(StockPhrase.VOICEMAIL), null, 120, Map.of());
    }

    private static Step offHours() {
        return new VoicemailStep(
                OFF_HOURS, "Не работаем", new Prompt.Stock(StockPhrase.OFF_HOURS), null, 120, Map.of());
    }
}
