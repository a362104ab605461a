package org.dozvon.router;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.records.RecordJson;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.Language;
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
        return queue(tenant, version, strategy, wrapUpSeconds, null);
    }

    /// The same, with words for those who wait.
    public static TenantPlan tellingQueue(String tenant, long version) {
        var news = new PlanPrompt.Uploaded(new SoundId("news"), 1_000);
        return queue(tenant, version, RingStrategy.SEQUENTIAL, 0, new PlanQueue.Announcements(true, true, news, 60));
    }

    private static TenantPlan queue(
            String tenant,
            long version,
            RingStrategy strategy,
            int wrapUpSeconds,
            PlanQueue.@Nullable Announcements announcements) {
        var service = new PlanQueue(
                new QueueId("service"),
                "Сервис",
                strategy,
                List.of(new PlanQueue.Member(BORIS, 1, List.of(List.of(boris(5))))),
                5,
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
                        new PlanQueue.Member(ANNA, 1, List.of(List.of(anna(5)))),
                        new PlanQueue.Member(BORIS, 2, List.of(List.of(boris(5))))),
                5,
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
                List.of(person(ANNA, "Anna", "101"), person(BORIS, "Boris", "102")),
                plan.accounts(),
                plan.sounds(),
                List.of(),
                List.of(),
                List.of(),
                List.of(queue, service));
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

    private static PlanPerson person(PersonId id, String name, String account) {
        return new PlanPerson(id, name, "", List.of(new Contact.Sip(account)), null);
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
