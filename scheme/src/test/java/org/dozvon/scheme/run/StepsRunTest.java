package org.dozvon.scheme.run;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Pin;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.SwitchId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The steps that learn something or ask something: written as they are kept, compiled, run on a line
/// that answers as told. Every scheme ends in `h`, which hangs up.
class StepsRunTest {
    private static final String MENU = "{'kind':'stock','phrase':'menu'}";
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");

    private final ScriptedLine line = new ScriptedLine();
    private final FakeWorld world = new FakeWorld();

    /// Answers as told and remembers what it was asked.
    private static final class FakeWorld implements Lookups, Notices, Standings {
        final List<String> asked = new ArrayList<>();
        final Map<String, String> fields = new HashMap<>();
        final Map<PersonId, Standing> standings = new HashMap<>();
        WebhookAnswer webhook = new WebhookAnswer.Failed("timeout");
        OwnerAnswer owner = new OwnerAnswer.Unknown(null);
        AgentAnswer agent = new AgentAnswer.Unknown();
        int turn;
        int pinsRefused;

        @Override
        public WebhookAnswer webhook(WebhookQuestion question) {
            asked.add("webhook " + question.parameters() + " " + question.fields());
            return webhook;
        }

        @Override
        public OwnerAnswer owner(OwnerQuestion question) {
            asked.add("owner of " + question.caller() + " " + question.order());
            return owner;
        }

        @Override
        public AgentAnswer lastAgent(AgentQuestion question) {
            asked.add("agent of " + question.caller() + " since " + question.since() + " " + question.members());
            return agent;
        }

        @Override
        public void tell(StepPointer step, List<PersonId> people, List<String> emails, String text) {
            asked.add("tell " + people + emails + " " + text);
        }

        @Override
        public void promiseCallback(StepPointer step, String number, Instant due) {
            asked.add("call " + number + " from " + due);
        }

        @Override
        public Standing of(PersonId person) {
            return standings.getOrDefault(person, Standing.FRESH);
        }

        @Override
        public int turn(SchemeId scheme, StepId step) {
            return turn;
        }

        @Override
        public boolean mayTryPin(SchemeId scheme, StepId step) {
            return pinsRefused < 10;
        }

        @Override
        public void pinRefused(SchemeId scheme, StepId step) {
            pinsRefused++;
        }
    }

    @Test
    void dialledLeavesByTheGroupOfTheNumber() {
        var scheme = "{'type':'dialled','id':'d','groups':[{'name':'north','numbers':['+7812*']},"
                + "{'name':'moscow','numbers':['+74957654321']}],'exits':{'north':'h','other':'p'}},"
                + "{'type':'play','id':'p','prompt':" + MENU + ",'exits':{'done':'h'}}";

        assertThat(run(scheme)).contains("d -[north]-> h");
        assertThat(run(scheme, new ScriptedLine().dials("+74957654321"))).contains("d -[moscow]-> goodbye");
        assertThat(run(scheme, new ScriptedLine().dials("+74950000000"))).contains("d -[other]-> p");
    }

    @Test
    void splitSendsOneCallAlwaysTheSameWayAndManyCallsAsDrawn() {
        var scheme = "{'type':'split','id':'s','parts':[{'name':'a','percent':30},{'name':'b','percent':70}],"
                + "'exits':{'a':'h','b':'h'}}";
        var toA = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            var first = run(scheme, new ScriptedLine().seeded(seed)).contains("s -[a]-> h");
            assertThat(run(scheme, new ScriptedLine().seeded(seed)).contains("s -[a]-> h"))
                    .isEqualTo(first);
            toA += first ? 1 : 0;
        }

        assertThat(toA).isBetween(250, 350);
    }

    @Test
    void askKeepsDigitsForLaterSteps() {
        var trail = run(ask("'done':'n'") + "," + notice("order {order} of {caller}"), line.types("4711"));

        assertThat(trail).contains("digits 6", "a -[done]-> n");
        assertThat(world.asked).containsExactly("tell [anna][] order 4711 of +79990001122");
        assertThat(line.notes().variables()).containsEntry("order", "4711");
    }

    @Test
    void askTellsSilenceFromTooFewDigits() {
        assertThat(run(ask("'done':'h'"), new ScriptedLine())).contains("a -[no-input]-> goodbye");
        assertThat(run(ask("'done':'h'"), new ScriptedLine().types("12", "1")))
                .contains("play wrong-key", "a -[wrong-input]-> goodbye");
    }

    @Test
    void setIsHeardByLaterStepsAndAnotherRouter() {
        run("{'type':'set','id':'s','topic':'repairs of {caller}','language':'en','priority':7,'callerClass':'client',"
                + "'tags':['vip'],'variables':{'city':'Tver'},'exits':{'next':'n'}},"
                + notice("{topic}, {city}, {priority}, {language}"));

        assertThat(world.asked).containsExactly("tell [anna][] repairs of +79990001122, Tver, 7, en");
        assertThat(CallNotes.read(line.notes().write())).isEqualTo(line.notes());
        assertThat(line.notes().tags()).containsExactly("vip");
    }

    @Test
    void aLanguageThatWasSetIsSpokenFromThereOn() {
        var heard = new ArrayList<PlanPrompt>();
        var listening = new ScriptedLine() {
            @Override
            public void play(PlanPrompt prompt) {
                heard.add(prompt);
            }
        };

        run(
                "{'type':'set','id':'s','language':'en','exits':{'next':'p'}},{'type':'play','id':'p','prompt':" + MENU
                        + ",'exits':{'done':'h'}}",
                listening);

        assertThat(heard).contains(new PlanPrompt.Stock(StockPhrase.MENU, Language.ENGLISH));
    }

    @Test
    void transferRingsOnePlaceAndTellsWhyItDidNotAnswer() {
        var sip =
                "{'type':'transfer','id':'t','target':{'kind':'sip','address':'sales@pbx.example.com:5061'},'timeoutSeconds':30,'exits':{'busy':'h'}}";
        assertThat(run(sip, new ScriptedLine().rings(new RingResult.Busy())))
                .contains("ring sales@pbx.example.com:5061", "t -[busy]-> h");
        var extension =
                "{'type':'transfer','id':'t','target':{'kind':'extension','extension':'103'},'timeoutSeconds':30}";
        assertThat(run(extension, new ScriptedLine().rings(talk()))).endsWith("ring 103");
    }

    @Test
    void transferToWhatTheCallerTypedReachesExtensionsAndNumbersButNotOurOwn() {
        assertThat(run(ask("'done':'t'") + "," + toOrder(), new ScriptedLine().types("102")))
                .contains("ring 102");
        assertThat(run(
                        webhookFor("'variables':{'order':'a'}", "'other':'t'") + "," + toOrder(),
                        answering("a", "8 (495) 111-22-33")))
                .contains("ring +74951112233");
        assertThat(run(
                        webhookFor("'variables':{'order':'a'}", "'other':'t'") + "," + toOrder(),
                        answering("a", Draw.DID.value())))
                .contains("t -[unreachable]-> goodbye");
    }

    @Test
    void recordTurnsTheRecordingOnAfterItsAnnouncement() {
        assertThat(run(
                        "{'type':'record','id':'r','mode':'on','announcement':{'kind':'stock','phrase':'recorded'},'exits':{'next':'o'}},"
                                + "{'type':'record','id':'o','mode':'off','exits':{'next':'h'}}"))
                .containsSubsequence("play recorded", "recording on", "r -[next]-> o", "recording off");
    }

    @Test
    void lastAgentRingsWhoTalkedToTheCallerSinceMidnightOfTheTenant() {
        world.agent = new Lookups.AgentAnswer.Found(BORIS);

        assertThat(run(lastAgent("'not-answered':'h'"))).contains("await 500 ms", "ring 102", "l -[not-answered]-> h");
        assertThat(world.asked).containsExactly("agent of +79990001122 since 2026-11-22T21:00:00Z [boris, viktor]");
    }

    @Test
    void lastAgentPassesAHiddenCallerAtOnce() {
        assertThat(run(lastAgent("'unknown':'h'"), new ScriptedLine().from(null)))
                .contains("l -[unknown]-> h");
        assertThat(world.asked).isEmpty();
    }

    @Test
    void webhookLeavesByTheNamedValueAndKeepsVariables() {
        line.note(CallNotes.EMPTY.with(Map.of("order", "{caller} & co")));
        world.webhook = new Lookups.WebhookAnswer.Answered(Map.of("result", "vip", "client.name", "Ivan"));

        var trail = run(
                webhookFor(
                        "'parameters':{'from':'{caller}','order':'{order}'},'field':'result','answers':[{'value':'vip'}],'variables':{'name':'client.name'}",
                        "'vip':'h'"),
                line);

        assertThat(trail).contains("await 2000 ms", "w -[vip]-> h");
        assertThat(world.asked).hasSize(1);
        assertThat(world.asked.getFirst())
                .contains("order={caller} & co", "from=+79990001122", "[result, client.name]");
        assertThat(line.notes().variables()).containsEntry("name", "Ivan");
    }

    @Test
    void webhookThatFailsOrSaysSomethingElseGoesOn() {
        assertThat(run(webhookFor("'field':'result','answers':[{'value':'vip'}]", "'failed':'h'")))
                .contains("w -[failed]-> h");
        world.webhook = new Lookups.WebhookAnswer.Answered(Map.of("result", "gold"));
        assertThat(run(webhookFor("'field':'result','answers':[{'value':'vip'}]", "'failed':'h'"), new ScriptedLine()))
                .contains("w -[other]-> goodbye");
    }

    @Test
    void aLookupThatTakesTooLongIsAFailure() {
        var impatient = new ScriptedLine() {
            @Override
            public <T> T await(Supplier<T> work, Duration atMost) {
                return null;
            }
        };

        assertThat(run(webhookFor("", "'failed':'h'"), impatient)).contains("w -[failed]-> h");
    }

    @Test
    void crmOwnerRingsWhomTheCrmNamesAndNotesTheClient() {
        world.owner = new Lookups.OwnerAnswer.Found(ANNA, CrmRecord.OPEN_DEAL, "Ivan Petrov");

        assertThat(run(crm("'not-answered':'h'"))).contains("ring 101 +79035550101", "c -[not-answered]-> h");
        assertThat(world.asked).containsExactly("owner of +79990001122 [OPEN_LEAD, CONTACT]");
        assertThat(line.notes().client()).isEqualTo("Ivan Petrov");
    }

    @Test
    void crmOwnerWhoIsNotOursAnyMoreIsUnknown() {
        world.owner = new Lookups.OwnerAnswer.Found(new PersonId("gone"), CrmRecord.CONTACT, null);

        assertThat(run(crm("'unknown':'h'"))).contains("c -[unknown]-> h");
    }

    @Test
    void callbackIsPromisedForTheNextOpening() {
        var night = new ScriptedLine().at("2026-11-23T20:00:00Z").presses(new Keys.Pressed('1'));

        assertThat(run(callback(), night))
                .containsSubsequence("collect 1 5000 ms", "play callback-promised", "c -[accepted]-> h");
        assertThat(world.asked).containsExactly("call +79990001122 from 2026-11-24T06:00:00Z");
    }

    @Test
    void callbackIsNotOfferedToAHiddenCaller() {
        assertThat(run(callback(), new ScriptedLine().from(null)))
                .contains("c -[declined]-> goodbye")
                .noneMatch(said -> said.startsWith("collect"));
    }

    @Test
    void aMenuRingsAnExtensionWhileItsKeysStillWork() {
        assertThat(run(menu("'direct':{'contacts':'sip-only','timeoutSeconds':20}"), new ScriptedLine().types("103")))
                .contains("ring 103", "m -[extension-unanswered]-> goodbye");
        assertThat(run(menu("'direct':{'contacts':'sip-only','timeoutSeconds':20}"), new ScriptedLine().types("1")))
                .contains("m -[1]-> h");
        assertThat(run(
                        menu("'direct':{'contacts':'sip-only','timeoutSeconds':20}"),
                        new ScriptedLine().types("777", "")))
                .containsSubsequence("play wrong-key", "m -[no-input]-> goodbye");
    }

    @Test
    void aMenuAndDisaReachASchemeByItsInsideNumber() {
        var direct = menu("'direct':{'contacts':'sip-only','timeoutSeconds':20}");

        assertThat(run(dialled(direct), new ScriptedLine().types("700")))
                .containsSubsequence("at main/m", "at night/p", "play greeting");
        assertThat(run(dialled(disa()), new ScriptedLine().types("271828", "700")))
                .containsSubsequence("at main/d", "at night/p", "play greeting");
    }

    private static Tenant dialled(String steps) {
        return tenant(scheme(steps))
                .withScheme(Draw.scheme("night", Draw.play("p")))
                .withInside(List.of(new InsideNumber("700", null, new SchemeId("night"))));
    }

    @Test
    void aMenuFindsPeopleByTheFirstLettersOfTheirName() {
        // «Vik» is 845, «Bor» 267; both lists of names are Latin here, so E.161 spells them.
        assertThat(run(
                        menu("'directory':{'key':'9','contacts':'main-only','timeoutSeconds':20}"),
                        new ScriptedLine().types("9", "845")))
                .contains("ring 103");
        assertThat(run(
                        menu("'directory':{'key':'9','contacts':'main-only','timeoutSeconds':20}"),
                        new ScriptedLine().types("9", "999", "")))
                .containsSubsequence("play no-such-name", "m -[no-input]-> goodbye");
    }

    @Test
    void disaAsksForThePinThenDialsWhatIsAllowed() {
        assertThat(run(disa(), new ScriptedLine().types("271828", "89031234567")))
                .contains("ring +79031234567", "d -[not-answered]-> goodbye");
        assertThat(run(disa(), new ScriptedLine().types("271828", "+1900"))).contains("d -[no-input]-> goodbye");
        assertThat(run(disa(), new ScriptedLine().types("111111", "222222")))
                .contains("play wrong-pin", "d -[denied]-> goodbye");
    }

    @Test
    void disaIsShutAfterTooManyWrongPinsEvenForTheRightOne() {
        world.pinsRefused = 10;

        assertThat(run(disa(), new ScriptedLine().types("271828", "271828"))).contains("d -[denied]-> goodbye");
    }

    @Test
    void eachDistributionRingsInItsOwnOrder() {
        world.standings.put(new PersonId("anna"), talked("2026-11-23T08:00:00Z", 10, 1));
        world.standings.put(BORIS, talked("2026-11-23T07:00:00Z", 99, 3));
        world.standings.put(new PersonId("viktor"), talked("2026-11-23T08:30:00Z", 5, 2));
        world.turn = 1;

        assertThat(order("sequential")).isEqualTo("101 102 103 +79035550104");
        assertThat(order("most-idle")).isEqualTo("+79035550104 102 101 103");
        assertThat(order("least-talk")).isEqualTo("+79035550104 103 101 102");
        assertThat(order("fewest-answered")).isEqualTo("+79035550104 101 103 102");
        assertThat(order("round-robin")).isEqualTo("102 103 +79035550104 101");
        assertThat(order("most-idle-in-level")).isEqualTo("101 103 +79035550104 102");
        assertThat(order("by-level")).isEqualTo("101 103|+79035550104|102".replace('|', '/'));
    }

    @Test
    void chanceRingsEverybodyOnceAndOneCallAlwaysAlike() {
        var orders = new HashSet<String>();
        for (int seed = 0; seed < 50; seed++) {
            var one = rung("random", new ScriptedLine().seeded(seed));
            assertThat(one.split(" ")).containsExactlyInAnyOrder("101", "102", "103", "+79035550104");
            assertThat(rung("random", new ScriptedLine().seeded(seed))).isEqualTo(one);
            orders.add(one);
        }

        assertThat(orders.size()).isGreaterThan(10);
    }

    @Test
    void theGroupsLastAgentRingsFirst() {
        world.agent = new Lookups.AgentAnswer.Found(new PersonId("viktor"));
        var scheme =
                "{'type':'ring','id':'r','strategy':'sequential','rounds':1,'targets':[{'kind':'group','group':'masters','contacts':'sip-only','timeoutSeconds':20,'lastAgentDays':7}]}";

        assertThat(run(scheme)).containsSubsequence("ring 103", "ring 102", "ring 103");
        assertThat(world.asked.getFirst()).contains("since 2026-11-16T21:00:00Z");
    }

    @Test
    void confirmAndANameGoWithThePhones() {
        var scheme = "{'type':'ring','id':'r','strategy':'parallel','rounds':1,'confirm':{'phones':'outside'},"
                + "'shown':{'number':'dialled','name':'{number_label}: {caller}'},"
                + "'targets':[{'kind':'person','person':'anna','contacts':'all-at-once','timeoutSeconds':20}]}";

        assertThat(run(scheme)).contains("ring 101 +79035550101? as Main: +79990001122");
    }

    @Test
    void whoIsOnDutyRingsAndNobodyOnDutyIsUnreachableAtOnce() {
        var scheme =
                "{'type':'ring','id':'r','strategy':'sequential','rounds':3,'targets':[{'kind':'duty','rota':'night','contacts':'main-only','timeoutSeconds':20}]}";

        assertThat(run(scheme)).contains("ring 102");
        assertThat(run(scheme, new ScriptedLine().at("2026-12-24T09:00:00Z"))).contains("r -[unreachable]-> goodbye");
    }

    @Test
    void aDailySwitchRulesTheScheduleUntilItEnds() {
        var scheme = "{'type':'schedule','id':'s','calendar':'office','exits':{'work':'h'}}";

        assertThat(run(scheme)).contains("s -[work]-> h");
        assertThat(run(switched(scheme, DailySwitch.Kind.HOLIDAY), new ScriptedLine()))
                .contains("s -[holiday]-> goodbye");
        assertThat(run(switched(scheme, DailySwitch.Kind.NIGHT), new ScriptedLine()))
                .contains("s -[closed]-> goodbye");
        assertThat(run(switched(scheme, DailySwitch.Kind.NIGHT), new ScriptedLine().at("2026-11-23T12:00:00Z")))
                .contains("s -[work]-> h");
        assertThat(run(switched(scheme, DailySwitch.Kind.OPEN), new ScriptedLine().at("2026-11-23T08:30:00Z")))
                .contains("s -[work]-> h");
    }

    @Test
    void theAnnouncementOfTheDayIsHeardFirst() {
        var scheme = "{'type':'schedule','id':'s','calendar':'office','exits':{'work':'h'}}";

        assertThat(run(switched(scheme, DailySwitch.Kind.ANNOUNCEMENT), new ScriptedLine()))
                .startsWith("play off-hours", "at main/s");
    }

    private static Standing talked(String at, int seconds, int answered) {
        return new Standing(Instant.parse(at), Duration.ofSeconds(seconds), answered);
    }

    private String order(String strategy) {
        return rung(strategy, new ScriptedLine());
    }

    private String rung(String strategy, ScriptedLine caller) {
        var scheme = "{'type':'ring','id':'r','strategy':'" + strategy
                + "','rounds':1,'targets':[{'kind':'group','group':'everyone','contacts':'main-only','timeoutSeconds':20}]}";
        var rings = run(scheme, caller).stream()
                .filter(said -> said.startsWith("ring "))
                .map(said -> said.substring(5))
                .toList();
        return String.join(strategy.equals("by-level") ? "/" : " ", rings);
    }

    private static RingResult talk() {
        return new RingResult.Talked(new PlanLeg.Account("103", BORIS, 20), Duration.ofSeconds(10));
    }

    private ScriptedLine answering(String field, String value) {
        world.webhook = new Lookups.WebhookAnswer.Answered(Map.of(field, value));
        return new ScriptedLine();
    }

    private static String ask(String exits) {
        return "{'type':'ask','id':'a','prompt':" + MENU
                + ",'variable':'order','minDigits':3,'maxDigits':6,'waitSeconds':5,'attempts':2,'exits':{" + exits
                + "}}";
    }

    private static String notice(String text) {
        return "{'type':'notify','id':'n','people':['anna'],'text':'" + text + "','exits':{'next':'h'}}";
    }

    private static String toOrder() {
        return "{'type':'transfer','id':'t','target':{'kind':'variable','variable':'order'},'timeoutSeconds':30}";
    }

    private static String lastAgent(String exits) {
        return "{'type':'last-agent','id':'l','group':'masters','days':1,'contacts':'sip-only','timeoutSeconds':20,'exits':{"
                + exits + "}}";
    }

    private static String crm(String exits) {
        return "{'type':'crm-owner','id':'c','connection':'crm','order':['lead','contact'],'waitSeconds':2,'contacts':'all-at-once','timeoutSeconds':30,'exits':{"
                + exits + "}}";
    }

    private static String webhookFor(String more, String exits) {
        var comma = more.isEmpty() ? "" : ",";
        var failed = exits.contains("failed") ? "" : ",'failed':'h'";
        return "{'type':'webhook','id':'w','url':'https://example.com/a','method':'get','waitSeconds':2" + comma + more
                + ",'exits':{" + exits + failed + "}}";
    }

    private static String callback() {
        return "{'type':'callback','id':'c','prompt':{'kind':'stock','phrase':'callback'},'key':'1','waitSeconds':5,'calendar':'office','exits':{'accepted':'h'}}";
    }

    private static String menu(String more) {
        return "{'type':'menu','id':'m','prompt':" + MENU + ",'keys':[{'key':'1'}],'waitSeconds':5,'attempts':2," + more
                + ",'exits':{'1':'h'}}";
    }

    private static String disa() {
        var pin = Pin.of("271828", "0123456789");
        return "{'type':'disa','id':'d','prompt':{'kind':'stock','phrase':'enter-pin'},'pin':{'salt':'" + pin.salt()
                + "','hash':'" + pin.hash() + "'},'attempts':2,'allowed':['+7903*'],'timeoutSeconds':30}";
    }

    private static Tenant tenant(Scheme scheme) {
        var ranked = new Group(
                new GroupId("everyone"),
                "Everyone",
                List.of(new PersonId("anna"), BORIS, new PersonId("viktor"), new PersonId("olga")),
                Map.of("boris", 3, "olga", 2));
        var masters = Draw.groupOf("masters", "boris", "viktor");
        var rota = new DutyRota(
                new RotaId("night"),
                "Night",
                null,
                List.of(new DutyRota.Watch(
                        LocalDateTime.parse("2026-11-23T00:00"), LocalDateTime.parse("2026-11-24T00:00"), BORIS)));
        var crm = new Connection(
                new ConnectionId("crm"), "CRM", Connection.Kind.BITRIX24, "https://crm.example.com", null, Map.of());
        return Draw.withGroups(Draw.tenant(scheme), List.of(masters, ranked))
                .with(List.of(rota), List.of(), List.of(crm));
    }

    private static Tenant switched(String steps, DailySwitch.Kind kind) {
        var announcement = kind == DailySwitch.Kind.ANNOUNCEMENT ? new Prompt.Stock(StockPhrase.OFF_HOURS) : null;
        var one = new DailySwitch(
                new SwitchId("today"),
                kind,
                new CalendarId("office"),
                null,
                announcement,
                Instant.parse("2026-11-23T08:00:00Z"),
                Instant.parse("2026-11-23T11:00:00Z"));
        var tenant = tenant(scheme(steps));
        return tenant.with(tenant.rotas(), List.of(one), tenant.connections());
    }

    private static Scheme scheme(String steps) {
        var first = steps.replaceAll("(?s)^.*?'id':'([a-z0-9-]+)'.*$", "$1");
        var json = "{'id':'main','name':'Main','entry':'" + first + "','steps':[" + steps
                + ",{'type':'hangup','id':'h','cause':'normal'}]}";
        return SchemeJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Scheme.class);
    }

    private List<String> run(String steps) {
        return run(steps, line);
    }

    private List<String> run(String steps, ScriptedLine caller) {
        return run(tenant(scheme(steps)), caller);
    }

    private List<String> run(Tenant tenant, ScriptedLine caller) {
        var plan = Compiler.compile(tenant, 1);
        var number = plan.number(Draw.DID);
        assertThat(number).isNotNull();
        FlowRunner.run(RunnablePlan.of(plan), number, caller, caller, new World(world, world, world, Queues.NONE));
        return caller.trail;
    }
}
