package org.dozvon.scheme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SipAccount;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.model.VoicemailStep;

/// Draws schemes and a tenant for tests. An exit is written `name>step`.
public final class Draw {
    public static final PhoneNumber DID = new PhoneNumber("+78123091500");
    public static final PhoneNumber RESERVE = new PhoneNumber("+79035550104");
    public static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Draw() {}

    public static Map<String, StepId> exits(String... written) {
        var exits = new LinkedHashMap<String, StepId>();
        for (var exit : written) {
            var parts = exit.split(">");
            exits.put(parts[0], new StepId(parts[1]));
        }
        return exits;
    }

    public static Prompt stock(StockPhrase phrase) {
        return new Prompt.Stock(phrase);
    }

    public static PlayStep play(String id, String... exits) {
        return new PlayStep(new StepId(id), "", stock(StockPhrase.GREETING), exits(exits));
    }

    public static PlayStep playSound(String id, String sound, String... exits) {
        return new PlayStep(new StepId(id), "", new Prompt.Uploaded(new SoundId(sound)), exits(exits));
    }

    /// @param keys one character for each key
    public static MenuStep menu(String id, String keys, String... exits) {
        return menu(id, keys, 5, 3, exits);
    }

    public static MenuStep menu(String id, String keys, int wait, int attempts, String... exits) {
        var offered = keys.chars()
                .mapToObj(key -> new MenuKey(Character.toString(key), ""))
                .toList();
        return new MenuStep(new StepId(id), "", stock(StockPhrase.MENU), offered, wait, attempts, exits(exits));
    }

    public static ScheduleStep schedule(String id, String calendar, String... exits) {
        return new ScheduleStep(new StepId(id), "", new CalendarId(calendar), exits(exits));
    }

    public static RingStep ring(String id, RingStrategy strategy, List<RingTarget> targets, String... exits) {
        return ring(id, strategy, 1, targets, exits);
    }

    public static RingStep ring(
            String id, RingStrategy strategy, int rounds, List<RingTarget> targets, String... exits) {
        return new RingStep(new StepId(id), "", targets, strategy, rounds, exits(exits));
    }

    /// Rings Anna for 20 seconds.
    public static RingStep ringAnna(String id, String... exits) {
        return ring(id, RingStrategy.SEQUENTIAL, List.of(person("anna", 20)), exits);
    }

    public static RingTarget person(String id, int seconds) {
        return person(id, ContactOrder.ALL_AT_ONCE, seconds);
    }

    public static RingTarget person(String id, ContactOrder order, int seconds) {
        return new RingTarget.OfPerson(new PersonId(id), order, seconds);
    }

    public static RingTarget group(String id, int seconds) {
        return group(id, ContactOrder.ALL_AT_ONCE, seconds);
    }

    public static RingTarget group(String id, ContactOrder order, int seconds) {
        return new RingTarget.OfGroup(new GroupId(id), order, seconds);
    }

    public static RingTarget extension(String extension, int seconds) {
        return new RingTarget.OfExtension(extension, seconds);
    }

    public static RingTarget phone(String number, int seconds) {
        return new RingTarget.OfPhone(new PhoneNumber(number), seconds);
    }

    public static VoicemailStep voicemail(String id, String... exits) {
        return new VoicemailStep(new StepId(id), "", stock(StockPhrase.VOICEMAIL), null, 120, exits(exits));
    }

    public static CallerStep caller(String id, List<String> lists, String... exits) {
        return caller(id, lists, List.of(), exits);
    }

    public static CallerStep caller(String id, List<String> lists, List<String> classes, String... exits) {
        var ids = lists.stream().map(CallerListId::new).toList();
        return new CallerStep(new StepId(id), "", ids, classes, exits(exits));
    }

    /// Gives the call a class.
    public static SetStep classed(String id, String callerClass, String... exits) {
        return new SetStep(new StepId(id), "", null, null, null, callerClass, List.of(), Map.of(), exits(exits));
    }

    public static SchemeStep sub(String id, String scheme, String... exits) {
        return new SchemeStep(new StepId(id), "", new SchemeId(scheme), exits(exits));
    }

    public static EndStep end(String id, String name) {
        return new EndStep(new StepId(id), "", name);
    }

    public static HangupStep hangup(String id) {
        return new HangupStep(new StepId(id), "", HangupStep.Cause.NORMAL, stock(StockPhrase.GOODBYE));
    }

    public static HangupStep reject(String id) {
        return new HangupStep(new StepId(id), "", HangupStep.Cause.BUSY, null);
    }

    /// Starts at its first step; has a reserve, so that nothing is left to warn of.
    public static Scheme scheme(String id, Step... steps) {
        return new Scheme(
                new SchemeId(id),
                "Scheme " + id,
                steps.length == 0 ? new StepId("none") : steps[0].id(),
                List.of(steps),
                new Reserve(RESERVE, 30));
    }

    public static Scheme withoutReserve(Scheme scheme) {
        return new Scheme(scheme.id(), scheme.name(), scheme.entry(), scheme.steps(), null);
    }

    public static Calendar.Interval interval(String name, Set<DayOfWeek> days, int from, int to) {
        return new Calendar.Interval(name, days, from, to);
    }

    public static Calendar calendar(String id, List<Calendar.Interval> intervals, Calendar.SpecialDay... days) {
        return new Calendar(new CalendarId(id), "Office", null, intervals, List.of(days));
    }

    public static Calendar.SpecialDay holiday(String date) {
        return new Calendar.SpecialDay(LocalDate.parse(date), "Holiday", List.of());
    }

    /// Anna has a SIP phone and a mobile, Boris and Viktor a SIP phone each (Viktor a mobile too), Olga only a mobile,
    /// Gleb nothing.
    public static Tenant tenant(Scheme... schemes) {
        return new Tenant(
                new TenantId("avto"),
                "Motor",
                "avto.sip.localhost",
                "Europe/Moscow",
                Language.RUSSIAN,
                schemes.length == 0 ? List.of() : List.of(new DialledNumber(DID, "Main", schemes[0].id(), null)),
                people(),
                List.of(account("101", "anna"), account("102", "boris"), account("103", "viktor")),
                List.of(
                        groupOf("masters", "boris", "viktor"),
                        groupOf("empty"),
                        groupOf("everyone", "anna", "boris", "viktor", "olga")),
                List.of(office()),
                List.of(list("vip", "+79031234567", "+7495*"), list("blocked", "+7903*"), list("nobody")),
                List.of(new Sound(new SoundId("welcome"), "Welcome", 4_200)),
                Arrays.asList(schemes));
    }

    public static Calendar office() {
        return calendar(
                "office",
                List.of(
                        interval("work", WORKDAYS, 540, 1080),
                        interval("work", EnumSet.of(DayOfWeek.SATURDAY), 600, 900)),
                holiday("2026-12-31"),
                new Calendar.SpecialDay(
                        LocalDate.parse("2026-12-30"), "Short day", List.of(new Calendar.Hours("work", 540, 720))));
    }

    private static List<Person> people() {
        return List.of(
                personOf("anna", "101", sip("101"), mobile("+79035550101")),
                personOf("boris", "102", sip("102")),
                personOf("viktor", "103", sip("103"), mobile("+79035550103")),
                personOf("olga", "104", mobile("+79035550104")),
                personOf("gleb", "105"));
    }

    public static Person personOf(String id, String extension, Contact... contacts) {
        var name = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
        return new Person(
                new PersonId(id),
                name,
                extension,
                List.of(contacts),
                id.equals("olga") ? "olga@example.com" : null,
                id.equals("boris") ? Map.of("repairs", 5) : Map.of());
    }

    public static Contact sip(String account) {
        return new Contact.Sip(account);
    }

    public static Contact mobile(String number) {
        return new Contact.Phone(new PhoneNumber(number));
    }

    public static SipAccount account(String name, String person) {
        return new SipAccount(name, new PersonId(person), "0123456789abcdef0123456789abcdef");
    }

    public static Group groupOf(String id, String... members) {
        return new Group(
                new GroupId(id),
                "Group " + id,
                Arrays.stream(members).map(PersonId::new).toList());
    }

    public static CallerList list(String id, String... entries) {
        return new CallerList(new CallerListId(id), "List " + id, List.of(entries));
    }

    public static <T> List<T> with(List<T> things, T another) {
        var more = new ArrayList<>(things);
        more.add(another);
        return more;
    }

    public static Tenant withNumbers(Tenant tenant, List<DialledNumber> numbers) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                numbers,
                tenant.people(),
                tenant.accounts(),
                tenant.groups(),
                tenant.calendars(),
                tenant.callerLists(),
                tenant.sounds(),
                tenant.schemes());
    }

    public static Tenant withPeople(Tenant tenant, List<Person> people) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                tenant.numbers(),
                people,
                tenant.accounts(),
                tenant.groups(),
                tenant.calendars(),
                tenant.callerLists(),
                tenant.sounds(),
                tenant.schemes());
    }

    public static Tenant withAccounts(Tenant tenant, List<SipAccount> accounts) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                tenant.numbers(),
                tenant.people(),
                accounts,
                tenant.groups(),
                tenant.calendars(),
                tenant.callerLists(),
                tenant.sounds(),
                tenant.schemes());
    }

    public static Tenant withGroups(Tenant tenant, List<Group> groups) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                tenant.numbers(),
                tenant.people(),
                tenant.accounts(),
                groups,
                tenant.calendars(),
                tenant.callerLists(),
                tenant.sounds(),
                tenant.schemes());
    }

    public static Tenant withCalendars(Tenant tenant, List<Calendar> calendars) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                tenant.numbers(),
                tenant.people(),
                tenant.accounts(),
                tenant.groups(),
                calendars,
                tenant.callerLists(),
                tenant.sounds(),
                tenant.schemes());
    }

    public static Tenant withLists(Tenant tenant, List<CallerList> lists) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                tenant.numbers(),
                tenant.people(),
                tenant.accounts(),
                tenant.groups(),
                tenant.calendars(),
                lists,
                tenant.sounds(),
                tenant.schemes());
    }

    public static Tenant withSounds(Tenant tenant, List<Sound> sounds) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                tenant.numbers(),
                tenant.people(),
                tenant.accounts(),
                tenant.groups(),
                tenant.calendars(),
                tenant.callerLists(),
                sounds,
                tenant.schemes());
    }

    public static Tenant withZone(Tenant tenant, String zone) {
        return new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.domain(),
                zone,
                tenant.language(),
                tenant.numbers(),
                tenant.people(),
                tenant.accounts(),
                tenant.groups(),
                tenant.calendars(),
                tenant.callerLists(),
                tenant.sounds(),
                tenant.schemes());
    }
}
