package org.dozvon.router;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.records.RecordJson;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.PlanPerson;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// Small plans for tests.
public final class TestPlans {
    public static final String NUMBER = "+78123091500";
    public static final PersonId ANNA = new PersonId("anna");
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    public static final PersonId BORIS = new PersonId("boris");
    /// Has a phone, and answers no queue.
    public static final PersonId VERA = new PersonId("vera");

    private TestPlans() {}

    public static PlanPrompt phrase(StockPhrase phrase) {
        return new PlanPrompt.Stock(phrase, Language.RUSSIAN);
    }

    /// Asks; 1 rings Anna, 2 rings Boris and then Anna; nobody there: voicemail.
    public static TenantPlan menu(String tenant, long version) {
        return plan(
                tenant,
                version,
                new PlanStep.Menu(
                        id("menu"), phrase(StockPhrase.MENU), 2_000, 2, "12", List.of(1, 2), PlanStep.GOODBYE, 3),
                ring("reception", List.of(List.of(anna(4))), 3),
                ring("masters", List.of(List.of(boris(2)), List.of(anna(4))), 3),
                voicemail("message"));
    }

    public static TenantPlan plan(String tenant, long version, PlanStep... steps) {
        var number = new PhoneNumber(NUMBER);
        return new TenantPlan(
                new TenantId(tenant),
                version,
                "Мотор",
                tenant + ".sip.localhost",
                "Europe/Moscow",
                Language.RUSSIAN,
                Map.of(NUMBER, new PlanNumber(number, "Общий", 0, null)),
                List.of(new PlanScheme(new SchemeId("main"), "main", 0, List.of(steps), null)),
                List.of(),
                List.of(),
                List.of(new PlanPerson(ANNA, "Anna", "", List.of(), "anna@example.com")),
                Map.of("101", account("101", ANNA), "102", account("102", BORIS), "103", account("103", VERA)),
                List.of());
    }

    /// Callers hear an apology.
    public static TenantPlan withoutScheme(String tenant, long version) {
        return numbered(menu(tenant, version), new PlanNumber(new PhoneNumber(NUMBER), "Общий", null, null));
    }

    /// [#menu] for so many callers at once; those above are asked for a message.
    public static TenantPlan limited(String tenant, long version, int calls) {
        return numbered(menu(tenant, version), new PlanNumber(new PhoneNumber(NUMBER), "Общий", 0, null, calls, 1));
    }

    private static TenantPlan numbered(TenantPlan plan, PlanNumber number) {
        var overflow = new PlanScheme(new SchemeId("overflow"), "overflow", 0, List.of(voicemail("message")), null);
        return new TenantPlan(
                plan.tenant(),
                plan.version(),
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                Map.of(NUMBER, number),
                List.of(plan.schemes().getFirst(), overflow),
                plan.calendars(),
                plan.callerLists(),
                plan.people(),
                plan.accounts(),
                plan.sounds());
    }

    /// A queue of Anna and Boris, and a scheme that leads there; key 0 and every other exit to a voicemail. Another
    /// queue of Boris alone, and a scheme of its own.
    public static TenantPlan queue(String tenant, long version, RingStrategy strategy, int wrapUpSeconds) {
        return queue(tenant, version, strategy, wrapUpSeconds, 5, null);
    }

    /// The same, with phones that ring for a minute.
    public static TenantPlan patientQueue(String tenant, long version) {
        return queue(tenant, version, RingStrategy.SEQUENTIAL, 0, 60, null);
    }

    /// The same, with inside numbers: 600 is that queue, 700 the scheme with a voicemail.
    public static TenantPlan dialled(String tenant, long version) {
        var plan = queue(tenant, version, RingStrategy.SEQUENTIAL, 0);
        return new TenantPlan(
                plan.tenant(),
                version,
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                plan.numbers(),
                plan.schemes(),
                plan.calendars(),
                plan.callerLists(),
                plan.people(),
                Map.of(
                        "101", new PlanAccount("101", ANNA, "Anna", "101", HASH),
                        "102", new PlanAccount("102", BORIS, "Boris", "102", HASH),
                        "103", new PlanAccount("103", VERA, "Vera", "103", HASH)),
                plan.sounds(),
                List.of(),
                List.of(),
                List.of(),
                plan.queues(),
                null,
                List.of(
                        new InsideNumber("600", new QueueId("sales"), null),
                        new InsideNumber("700", null, new SchemeId("night"))),
                null);
    }

    /// The same, with words for those who wait.
    public static TenantPlan tellingQueue(String tenant, long version) {
        var news = new PlanPrompt.Uploaded(new SoundId("news"), 1_000);
        return queue(tenant, version, RingStrategy.SEQUENTIAL, 0, 5, new PlanQueue.Announcements(true, true, news, 60));
    }

    private static TenantPlan queue(
            String tenant,
            long version,
            RingStrategy strategy,
            int wrapUpSeconds,
            int ringSeconds,
            PlanQueue.@Nullable Announcements announcements) {
        var service = new PlanQueue(
                new QueueId("service"),
                "Сервис",
                strategy,
                List.of(new PlanQueue.Member(BORIS, 1, List.of(List.of(boris(ringSeconds))))),
                ringSeconds,
                wrapUpSeconds,
                30,
                10,
                null,
                null);
        var night = new PlanScheme(new SchemeId("night"), "night", 0, List.of(voicemail("later")), null);
        var queue = new PlanQueue(
                new QueueId("sales"),
                "Продажи",
                strategy,
                List.of(
                        new PlanQueue.Member(ANNA, 1, List.of(List.of(anna(ringSeconds)))),
                        new PlanQueue.Member(BORIS, 2, List.of(List.of(boris(ringSeconds))))),
                ringSeconds,
                wrapUpSeconds,
                30,
                10,
                null,
                announcements);
        var plan = plan(
                tenant,
                version,
                new PlanStep.Queue(id("wait"), 0, null, 60, "0", List.of(1), 1, 1, 1, 1, Map.of(), null),
                voicemail("message"));
        return new TenantPlan(
                plan.tenant(),
                version,
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                plan.numbers(),
                List.of(plan.schemes().getFirst(), night),
                plan.calendars(),
                plan.callerLists(),
                List.of(person(ANNA, "Anna", "101"), person(BORIS, "Boris", "102"), new PlanPerson(VERA, "Vera", "")),
                plan.accounts(),
                plan.sounds(),
                List.of(),
                List.of(),
                List.of(),
                List.of(queue, service));
    }

    /// The queue in which callers may press 1 and are called back, in the hours of the first calendar.
    public static TenantPlan callingBack(String tenant, long version, List<Calendar> calendars) {
        var plan = queue(tenant, version, RingStrategy.SEQUENTIAL, 0);
        var wait = new PlanStep.Queue(
                id("wait"),
                0,
                null,
                60,
                "0",
                List.of(1),
                1,
                1,
                1,
                1,
                Map.of(),
                null,
                new PlanStep.Queue.CallBack('1', null));
        return new TenantPlan(
                plan.tenant(),
                version,
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                plan.numbers(),
                List.of(
                        new PlanScheme(new SchemeId("main"), "main", 0, List.of(wait, voicemail("message")), null),
                        plan.schemes().getLast()),
                calendars,
                plan.callerLists(),
                plan.people(),
                plan.accounts(),
                plan.sounds(),
                List.of(),
                List.of(),
                List.of(),
                plan.queues());
    }

    /// Anna answers, at 101; Boris has 102. Both have extensions and accounts.
    public static TenantPlan office(String tenant, long version, PlanStep... steps) {
        var plan = queue(tenant, version, RingStrategy.SEQUENTIAL, 0);
        return new TenantPlan(
                plan.tenant(),
                version,
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                plan.numbers(),
                List.of(
                        new PlanScheme(new SchemeId("main"), "main", 0, List.of(steps), null),
                        plan.schemes().getLast()),
                plan.calendars(),
                plan.callerLists(),
                List.of(
                        new PlanPerson(ANNA, "Anna", "101", List.of(new Contact.Sip("101")), null),
                        new PlanPerson(BORIS, "Boris", "102", List.of(new Contact.Sip("102")), null)),
                Map.of(
                        "101", new PlanAccount("101", ANNA, "Anna", "101", HASH),
                        "102", new PlanAccount("102", BORIS, "Boris", "102", HASH)),
                plan.sounds(),
                List.of(),
                List.of(),
                List.of(),
                plan.queues());
    }

    /// The same with other queues.
    public static TenantPlan withQueues(TenantPlan plan, List<PlanQueue> queues) {
        return new TenantPlan(
                plan.tenant(),
                plan.version(),
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                plan.numbers(),
                plan.schemes(),
                plan.calendars(),
                plan.callerLists(),
                plan.people(),
                plan.accounts(),
                plan.sounds(),
                List.of(),
                List.of(),
                List.of(),
                queues);
    }

    private static PlanPerson person(PersonId id, String name, String account) {
        return new PlanPerson(
                id, name, "", List.of(new Contact.Sip(account)), null, List.of(new GroupId("service")), List.of());
    }

    /// The same with these rules for calls out.
    public static TenantPlan outgoing(TenantPlan plan, @Nullable Outgoing rules) {
        return copy(plan, plan.numbers(), rules);
    }

    /// The same with these numbers alone.
    public static TenantPlan withNumbers(TenantPlan plan, List<PhoneNumber> numbers) {
        var own = numbers.stream()
                .collect(Collectors.toMap(PhoneNumber::value, number -> new PlanNumber(number, "", 0, null)));
        return copy(plan, own, plan.outgoing());
    }

    private static TenantPlan copy(TenantPlan plan, Map<String, PlanNumber> numbers, @Nullable Outgoing rules) {
        return new TenantPlan(
                plan.tenant(),
                plan.version(),
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                numbers,
                plan.schemes(),
                plan.calendars(),
                plan.callerLists(),
                plan.people(),
                plan.accounts(),
                plan.sounds(),
                plan.rotas(),
                plan.switches(),
                plan.connections(),
                plan.queues(),
                plan.calls(),
                plan.inside(),
                rules);
    }

    private static PlanAccount account(String account, PersonId person) {
        return new PlanAccount(account, person, person.value(), account, "0".repeat(32));
    }

    public static PlanStep.Ring ring(String id, List<List<PlanLeg>> waves, int otherwise) {
        return new PlanStep.Ring(id(id), waves, 1, otherwise, otherwise, otherwise);
    }

    public static PlanStep.Voicemail voicemail(String id) {
        return new PlanStep.Voicemail(
                id(id), phrase(StockPhrase.VOICEMAIL), ANNA, 30, PlanStep.GOODBYE, PlanStep.GOODBYE);
    }

    public static PlanLeg anna(int seconds) {
        return new PlanLeg.Account("101", ANNA, seconds);
    }

    public static PlanLeg boris(int seconds) {
        return new PlanLeg.Account("102", BORIS, seconds);
    }

    public static StepId id(String id) {
        return new StepId(id);
    }

    public static byte[] record(TenantPlan plan) {
        return record(plan, Instant.now());
    }

    public static byte[] record(TenantPlan plan, Instant publishedAt) {
        return RecordJson.write(new PlanPublished(plan.tenant().value(), plan.version(), publishedAt, plan));
    }
}
