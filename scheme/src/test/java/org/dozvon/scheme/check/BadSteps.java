package org.dozvon.scheme.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.Announcements;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.ServiceLine;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.SwitchId;
import org.dozvon.scheme.model.Tenant;
import org.jspecify.annotations.Nullable;

/// Bad samples of the steps that are written as people write them: in JSON.
final class BadSteps {
    private static final String STOCK = "{'kind':'stock','phrase':'menu'}";
    private static final String WEBHOOK = "'url':'https://example.com/a','method':'get','waitSeconds':2";

    private BadSteps() {}

    static Map<String, List<Problem>> samples() {
        var all = new LinkedHashMap<String, List<Problem>>();
        all.put("dialled-groups-out-of-range", of("{'type':'dialled','id':'d','groups':[]}"));
        all.put("dialled-group-name-invalid", of(dialled("other", "+7812*")));
        all.put("dialled-numbers-malformed", of(dialled("north", "812")));
        all.put("dialled-group-never", of(dialled("north", "+4420*")));
        all.put("split-parts-not-hundred", of("{'type':'split','id':'s','parts':[{'name':'a','percent':40}]}"));
        all.put("split-part-name-invalid", of("{'type':'split','id':'s','parts':[{'name':' ','percent':100}]}"));
        all.put("variable-name-invalid", of(ask("Order", 1, 5, 5, 2)));
        all.put("ask-digits-out-of-range", of(ask("order", 6, 5, 5, 2)));
        all.put("ask-wait-out-of-range", of(ask("order", 1, 5, 0, 2)));
        all.put("ask-attempts-out-of-range", of(ask("order", 1, 5, 5, 9)));
        all.put("set-priority-out-of-range", of("{'type':'set','id':'s','priority':10}"));
        all.put("set-text-too-long", of("{'type':'set','id':'s','tags':[' ']}"));
        all.put("transfer-timeout-out-of-range", of(transfer("'kind':'phone','number':'+74951112233'", 1)));
        all.put("transfer-own-number", of(transfer("'kind':'phone','number':'" + Draw.DID + "'", 20)));
        all.put("transfer-extension-unknown", of(transfer("'kind':'extension','extension':'999'", 20)));
        all.put("variable-never-set", of(transfer("'kind':'variable','variable':'whom'", 20)));
        all.put("recording-unannounced", of("{'type':'record','id':'r','mode':'on'}"));
        all.put("notify-nobody", of("{'type':'notify','id':'n','text':'hello'}"));
        all.put("notify-person-unknown", of("{'type':'notify','id':'n','people':['nobody'],'text':'hello'}"));
        all.put("notify-person-unreachable", of("{'type':'notify','id':'n','people':['anna'],'text':'hello'}"));
        all.put("notify-email-malformed", of("{'type':'notify','id':'n','emails':['a@'],'text':'hello'}"));
        all.put("notify-text-missing", of("{'type':'notify','id':'n','people':['anna'],'text':' '}"));
        all.put("last-agent-days-out-of-range", of(lastAgent(0)));
        all.put("crm-not-connected", of(crm("gone", "['lead']", 2)));
        all.put("crm-order-invalid", of(crm("crm", "['lead','lead']", 2)));
        all.put("lookup-wait-out-of-range", of(crm("crm", "['lead']", 9)));
        all.put("webhook-failed-unset", of("{'type':'webhook','id':'w'," + WEBHOOK + "}"));
        all.put(
                "webhook-url-malformed",
                of("{'type':'webhook','id':'w','url':'ftp://x','method':'get','waitSeconds':2}"));
        all.put(
                "webhook-unencrypted",
                of("{'type':'webhook','id':'w','url':'http://x/','method':'get','waitSeconds':2}"));
        all.put("webhook-connection-unknown", of("{'type':'webhook','id':'w','connection':'gone'," + WEBHOOK + "}"));
        all.put(
                "webhook-answers-invalid",
                of("{'type':'webhook','id':'w','field':'a','answers':[{'value':'other'}]," + WEBHOOK + "}"));
        all.put("webhook-field-missing", of("{'type':'webhook','id':'w','answers':[{'value':'vip'}]," + WEBHOOK + "}"));
        all.put("webhook-field-malformed", of("{'type':'webhook','id':'w','field':'a..b'," + WEBHOOK + "}"));
        all.put(
                "webhook-parameters-invalid",
                of("{'type':'webhook','id':'w','parameters':{'a b':'x'}," + WEBHOOK + "}"));
        all.put(
                "callback-wait-out-of-range",
                of("{'type':'callback','id':'c','prompt':" + STOCK + ",'key':'1','waitSeconds':0}"));
        all.put("menu-no-extensions", withoutExtensions());
        all.put(
                "menu-directory-key-taken",
                of(menu("'directory':{'key':'1','contacts':'all-at-once','timeoutSeconds':20}")));
        all.put("disa-pin-missing", of(disa("", 3, "+7812*")));
        all.put("disa-attempts-out-of-range", of(disa("a".repeat(64), 9, "+7812*")));
        all.put("disa-allowed-malformed", of(disa("a".repeat(64), 3, "812")));
        all.put("disa-allowed-wide", of(disa("a".repeat(64), 3, "+7*")));
        all.put("template-malformed", of("{'type':'notify','id':'n','people':['anna'],'text':'{caller'}"));
        all.put(
                "ring-rota-unknown",
                of(ring("'kind':'duty','rota':'gone','contacts':'all-at-once','timeoutSeconds':20")));
        all.put("rotas-too-many", rotas(Collections.nCopies(51, rota("Europe/Moscow", "08:00", "20:00", "anna"))));
        all.put("rota-zone-unknown", rotas(List.of(rota("Mars", "08:00", "20:00", "anna"))));
        all.put("rota-watch-invalid", rotas(List.of(rota(null, "20:00", "08:00", "anna"))));
        all.put("rota-person-unknown", rotas(List.of(rota(null, "08:00", "20:00", "nobody"))));
        all.put("rota-hole", rotas(List.of(hole())));
        all.put("switches-too-many", switches(Collections.nCopies(51, night("office", 1))));
        all.put("switch-never-holds", switches(List.of(night("office", -1))));
        all.put("switch-calendar-unknown", switches(List.of(night("gone", 1))));
        all.put("switch-interval-unknown", switches(List.of(one(DailySwitch.Kind.OPEN, "office", "gone", 1))));
        all.put(
                "switch-announcement-missing",
                switches(List.of(one(DailySwitch.Kind.ANNOUNCEMENT, "office", null, 1))));
        all.put("connections-too-many", connections(Collections.nCopies(21, crm("https://crm", "anna"))));
        all.put("connection-invalid", connections(List.of(crm("crm", "anna"))));
        all.put("connection-person-unknown", connections(List.of(crm("https://crm", "nobody"))));
        all.put("group-rank-out-of-range", ranked());
        all.put("queue-unknown", of("{'type':'queue','id':'q','queue':'gone','maxWaitSeconds':60,'keys':[]}"));
        all.put("queue-wait-out-of-range", of("{'type':'queue','id':'q','queue':'gone','maxWaitSeconds':5,'keys':[]}"));
        all.put("queue-days-out-of-range", of(queued("'lastAgentDays':91")));
        all.put("queue-callback-key-taken", of(calledBack("'callBack':{'key':'0'}")));
        all.put("queue-callback-calendar-unknown", of(calledBack("'callBack':{'key':'1','calendar':'gone'}")));
        all.put("queue-skills-out-of-range", of(queued("'skills':{'english':10}")));
        all.put("queue-skills-nobody-has", nobodyKnows());
        all.put("queue-whisper-unknown", queues(List.of(whispering("gone"))));
        all.put("queue-whisper-too-long", longWhisper());
        all.put("queue-list-unknown", queues(List.of(ahead(Ahead.ofList(new CallerListId("gone"), 9)))));
        all.put("queue-ahead-out-of-range", queues(List.of(ahead(Ahead.ofClass("client", 10)))));
        all.put("person-skills-out-of-range", knowing(0));
        all.put("inside-numbers-too-many", dialled(Collections.nCopies(201, "600")));
        all.put("inside-number-repeated", dialled(List.of("600", "600")));
        all.put("inside-number-malformed", dialled(List.of("0600")));
        all.put("inside-number-of-help", dialled(List.of("112")));
        all.put("inside-number-taken", dialled(List.of("101")));
        all.put("inside-number-leads-nowhere", leadingNowhere());
        all.put("duty-hours-unknown", Checker.check(Draw.withPeople(Draw.tenant(), List.of(byUnknownHours()))));
        all.put("queues-too-many", queues(Collections.nCopies(51, queue("masters", 20, 0, 10, null))));
        all.put("queue-group-unknown", queues(List.of(queue("gone", 20, 0, 10, null))));
        all.put("queue-without-members", emptyQueue());
        all.put("queue-music-unknown", queues(List.of(queue("masters", 20, 0, 10, "gone"))));
        all.put(
                "queue-promotion-unknown",
                queues(List.of(told(new Announcements(true, true, new SoundId("gone"), 30)))));
        all.put("queue-announcements-out-of-range", queues(List.of(told(new Announcements(true, true, null, 5)))));
        all.put("queue-too-many-phones", crowded());
        all.put("queue-offer-out-of-range", queues(List.of(queue("masters", 1, 0, 10, null))));
        all.put("queue-pause-out-of-range", queues(List.of(queue("masters", 20, 601, 10, null))));
        all.put("queue-length-out-of-range", queues(List.of(queue("masters", 20, 0, 0, null))));
        all.put("service-number-queued", lift());
        return all;
    }

    /// The lift's number leads to the queue through a scheme that runs another.
    private static List<Problem> lift() {
        var line = scheme("{'type':'queue','id':'q','queue':'line','maxWaitSeconds':60,'keys':[]}");
        var lift = Draw.scheme("lift", Draw.sub("s", line.id().value()));
        var number = new DialledNumber(Draw.DID, "", lift.id(), null, ServiceLine.LIFT, null, null);
        return Checker.check(Draw.withNumbers(Draw.tenant(lift, line), List.of(number)), line);
    }

    private static String dialled(String name, String number) {
        return "{'type':'dialled','id':'d','groups':[{'name':'" + name + "','numbers':['" + number + "']}]}";
    }

    private static String ask(String variable, int min, int max, int wait, int attempts) {
        return "{'type':'ask','id':'a','prompt':" + STOCK + ",'variable':'" + variable + "','minDigits':" + min
                + ",'maxDigits':" + max + ",'waitSeconds':" + wait + ",'attempts':" + attempts + "}";
    }

    private static String transfer(String target, int seconds) {
        return "{'type':'transfer','id':'t','target':{" + target + "},'timeoutSeconds':" + seconds + "}";
    }

    private static String lastAgent(int days) {
        return "{'type':'last-agent','id':'l','days':" + days + ",'contacts':'all-at-once','timeoutSeconds':20}";
    }

    private static String crm(String connection, String order, int wait) {
        return "{'type':'crm-owner','id':'c','connection':'" + connection + "','order':" + order + ",'waitSeconds':"
                + wait + ",'contacts':'all-at-once','timeoutSeconds':30}";
    }

    private static String menu(String more) {
        return "{'type':'menu','id':'m','prompt':" + STOCK
                + ",'keys':[{'key':'1','label':''}],'waitSeconds':5,'attempts':2," + more + ",'exits':{'1':'m'}}";
    }

    private static String disa(String hash, int attempts, String allowed) {
        return "{'type':'disa','id':'d','prompt':" + STOCK + ",'pin':{'salt':'0123456789','hash':'" + hash
                + "'},'attempts':" + attempts + ",'allowed':['" + allowed + "'],'timeoutSeconds':30}";
    }

    private static String ring(String target) {
        return "{'type':'ring','id':'r','strategy':'parallel','rounds':1,'targets':[{" + target + "}]}";
    }

    private static Tenant tenant() {
        return Draw.tenant().with(List.of(), List.of(), List.of(crm("https://crm.example.com", "anna")));
    }

    private static List<Problem> of(String step) {
        var scheme = scheme(step);
        var connections = List.of(crm("https://crm.example.com", "anna"));
        return Checker.check(Draw.tenant(scheme).with(List.of(), List.of(), connections), scheme);
    }

    private static List<Problem> withoutExtensions() {
        var nobody = Draw.withPeople(tenant(), List.of());
        return Checker.check(nobody, scheme(menu("'direct':{'contacts':'all-at-once','timeoutSeconds':20}")));
    }

    static Scheme scheme(String step) {
        var id = step.replaceAll("(?s)^.*?'id':'([a-z0-9-]+)'.*$", "$1");
        var json = "{'id':'main','name':'Main','entry':'" + id + "','steps':[" + step + "]}";
        return SchemeJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Scheme.class);
    }

    private static DutyRota rota(@Nullable String zone, String from, String to, String person) {
        return new DutyRota(
                new RotaId("night"), "Night", zone, List.of(watch("2026-11-22T" + from, "2026-11-22T" + to, person)));
    }

    private static DutyRota.Watch watch(String from, String to, String person) {
        return new DutyRota.Watch(LocalDateTime.parse(from), LocalDateTime.parse(to), new PersonId(person));
    }

    private static DutyRota hole() {
        return new DutyRota(
                new RotaId("night"),
                "Night",
                null,
                List.of(
                        watch("2026-11-22T20:00", "2026-11-23T08:00", "anna"),
                        watch("2026-11-23T20:00", "2026-11-24T08:00", "boris")));
    }

    private static List<Problem> rotas(List<DutyRota> rotas) {
        return Checker.check(Draw.tenant().with(rotas, List.of(), List.of()));
    }

    private static DailySwitch night(String calendar, int hours) {
        return one(DailySwitch.Kind.NIGHT, calendar, null, hours);
    }

    private static DailySwitch one(DailySwitch.Kind kind, String calendar, @Nullable String interval, int hours) {
        var from = Instant.parse("2026-11-22T09:00:00Z");
        return new DailySwitch(
                new SwitchId("today"),
                kind,
                new CalendarId(calendar),
                interval,
                null,
                from,
                from.plusSeconds(3_600L * hours));
    }

    private static List<Problem> switches(List<DailySwitch> switches) {
        return Checker.check(Draw.tenant().with(List.of(), switches, List.of()));
    }

    private static Connection crm(String url, String person) {
        return new Connection(
                new ConnectionId("crm"),
                "CRM",
                Connection.Kind.BITRIX24,
                url,
                "secret",
                Map.of("17", new PersonId(person)));
    }

    private static List<Problem> connections(List<Connection> connections) {
        return Checker.check(Draw.tenant().with(List.of(), List.of(), connections));
    }

    private static List<Problem> ranked() {
        var group = new Group(new GroupId("masters"), "Masters", List.of(new PersonId("boris")), Map.of("boris", 10));
        return Checker.check(Draw.withGroups(Draw.tenant(), List.of(group)));
    }

    private static Queue queue(String group, int offer, int wrapUp, int most, @Nullable String music) {
        return new Queue(
                new QueueId("sales"),
                "Sales",
                new GroupId(group),
                RingStrategy.MOST_IDLE,
                ContactOrder.ALL_AT_ONCE,
                offer,
                wrapUp,
                30,
                most,
                music == null ? null : new SoundId(music),
                null);
    }

    private static List<Problem> queues(List<Queue> queues) {
        return Checker.check(Draw.tenant().withQueues(queues));
    }

    private static List<Problem> crowded() {
        var names = IntStream.range(0, 129).mapToObj(one -> "p" + one).toList();
        var people = names.stream()
                .map(name -> Draw.personOf(name, "", Draw.mobile("+79035550199")))
                .toList();
        var crowd = Draw.groupOf("masters", names.toArray(String[]::new));
        var tenant = Draw.withGroups(Draw.withPeople(Draw.tenant(), people), List.of(crowd));
        var all = queue("masters", 20, 0, 10, null);
        return Checker.check(tenant.withQueues(List.of(new Queue(
                all.id(), "Sales", all.group(), RingStrategy.PARALLEL, all.contacts(), 20, 0, 30, 10, null, null))));
    }

    private static String queued(String more) {
        return "{'type':'queue','id':'q','queue':'sales','maxWaitSeconds':60,'keys':[]," + more + "}";
    }

    private static String calledBack(String more) {
        return "{'type':'queue','id':'q','queue':'sales','maxWaitSeconds':60,'keys':[{'key':'0','label':''}]," + more
                + "}";
    }

    private static List<Problem> nobodyKnows() {
        var scheme = scheme(queued("'skills':{'english':3}"));
        return Checker.check(Draw.tenant(scheme).withQueues(List.of(queue("masters", 20, 0, 10, null))), scheme);
    }

    private static List<Problem> dialled(List<String> extensions) {
        var queue = queue("masters", 20, 0, 10, null);
        return Checker.check(Draw.tenant()
                .withQueues(List.of(queue))
                .withInside(extensions.stream()
                        .map(extension -> new InsideNumber(extension, queue.id(), null))
                        .toList()));
    }

    private static List<Problem> leadingNowhere() {
        return Checker.check(Draw.tenant().withInside(List.of(new InsideNumber("600", new QueueId("gone"), null))));
    }

    private static Person byUnknownHours() {
        return new Person(new PersonId("anna"), "Anna", "101", List.of(), null, Map.of(), new CalendarId("gone"));
    }

    private static List<Problem> knowing(int level) {
        var anna = new Person(new PersonId("anna"), "Anna", "101", List.of(), null, Map.of("english", level));
        return Checker.check(Draw.withPeople(Draw.tenant(), List.of(anna)));
    }

    private static Queue ahead(Ahead ahead) {
        var all = queue("masters", 20, 0, 10, null);
        return new Queue(
                all.id(),
                "Sales",
                all.group(),
                all.strategy(),
                all.contacts(),
                20,
                0,
                30,
                10,
                null,
                null,
                List.of(ahead),
                null);
    }

    private static Queue whispering(String sound) {
        var all = queue("masters", 20, 0, 10, null);
        return new Queue(
                all.id(),
                "Sales",
                all.group(),
                all.strategy(),
                all.contacts(),
                20,
                0,
                30,
                10,
                null,
                null,
                List.of(),
                new SoundId(sound));
    }

    private static List<Problem> longWhisper() {
        var sound = new Sound(new SoundId("long"), "Long", 10_001);
        return Checker.check(Draw.withSounds(Draw.tenant(), List.of(sound)).withQueues(List.of(whispering("long"))));
    }

    private static Queue told(Announcements words) {
        var all = queue("masters", 20, 0, 10, null);
        return new Queue(all.id(), "Sales", all.group(), all.strategy(), all.contacts(), 20, 0, 30, 10, null, words);
    }

    private static List<Problem> emptyQueue() {
        var nobody = new Group(new GroupId("masters"), "Masters", List.of());
        return Checker.check(
                Draw.withGroups(Draw.tenant(), List.of(nobody)).withQueues(List.of(queue("masters", 20, 0, 10, null))));
    }
}
