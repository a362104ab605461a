package org.dozvon.tenant.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dozvon.scheme.model.Calendar.Interval;
import org.dozvon.scheme.model.Language;
import org.dozvon.tenant.callerlist.CallerListForm;
import org.dozvon.tenant.callerlist.CallerListService;
import org.dozvon.tenant.schedule.CalendarForm;
import org.dozvon.tenant.schedule.CalendarService;
import org.dozvon.tenant.tenant.TenantView;

import jakarta.enterprise.context.ApplicationScoped;

/// A car service in Saint Petersburg: reception, masters, who watches over them, the owner's mobile.
@ApplicationScoped
public class CarService implements DemoTenant {
    private static final String ZONE = "Europe/Moscow";
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final Furniture furniture;
    private final CalendarService calendars;
    private final CallerListService callerLists;

    CarService(Furniture furniture, CalendarService calendars, CallerListService callerLists) {
        this.furniture = furniture;
        this.calendars = calendars;
        this.callerLists = callerLists;
    }

    @Override
    public TenantView tenant() {
        return new TenantView("avto", "Автосервис «Мотор»", "avto.sip.localhost", ZONE, Language.RUSSIAN, null);
    }

    @Override
    public void furnish() {
        furniture.person("anna", "Анна, приёмная", "101", "+79035550101");
        furniture.person("boris", "Борис, мастер", "102");
        furniture.person("viktor", "Виктор, мастер", "103", "+79035550103");
        furniture.person("olga", "Ольга, владелец", "104", "+79035550104");
        furniture.person("petr", "Пётр, мастер", "105");
        furniture.person("ivan", "Иван, старший мастер", "106");
        furniture.phone("anna", "101");
        furniture.phone("boris", "102");
        furniture.phone("viktor", "103");
        furniture.phone("petr", "105");
        furniture.phone("ivan", "106");
        furniture.group("masters", "Мастера", "boris", "viktor", "petr");
        furniture.queue("masters", "К мастерам");
        calendars.create(office());
        callerLists.create(new CallerListForm("vip", "Постоянные клиенты", List.of("+79035550201", "+79035550202")));
        furniture.liveScheme(CarServiceScheme.drawing(), "Первая схема");
        furniture.liveScheme(MastersScheme.drawing(), "Первая очередь");
        furniture.number("+78123091500", "Общий", "main", "anna", "Первый звонок нового клиента", "Вывеска");
        furniture.number("+78123091501", "Реклама", "main", "", "Считаем звонки с рекламы", "Карты в телефоне");
        furniture.number("+78123091502", "Мастера", "masters", "ivan", "Клиенты, чья машина в работе", "Заказ-наряд");
    }

    private static CalendarForm office() {
        var year = LocalDate.now(ZoneId.of(ZONE)).getYear();
        return new CalendarForm(
                "office",
                "Часы работы",
                null,
                List.of(
                        new Interval("work", MONDAY_TO_FRIDAY, 9 * 60, 18 * 60),
                        new Interval("work", Set.of(DayOfWeek.SATURDAY), 10 * 60, 15 * 60)),
                RussianHolidays.ofYears(year, year + 1),
                null);
    }
}
