package org.dozvon.router.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.call.NoLookups;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.clock.DrivenClock;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;

/// A node and a router on one clock that stands still while anything is on its way between them. So minutes of a call
/// take no time, a slow machine changes nothing, and the same call goes the same way each time.
final class DrivenNode implements AutoCloseable {
    /// By the machine's clock, for one word of the router: far beyond what a busy machine needs.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration FOR_EVER = Duration.ofDays(50_000);
    private static final Duration PHRASE = Duration.ofSeconds(3);
    private static final Duration OWN_SOUND = Duration.ofMillis(4_200);
    private static final String DOMAIN = "avto.sip.localhost";

    private final DrivenClock clock = new DrivenClock(Instant.parse("2020-01-01T00:00:00Z"));
    private final PlanTable plans = PlanTables.of();
    private final Path sounds;
    private final SwitchSimulator node;
    private final RouterUnderTest router;
    private volatile RecordedFacts facts = new RecordedFacts();
    private volatile String callId = "";

    /// @param folder for prompts and recordings
    DrivenNode(Path folder) throws Exception {
        sounds = prompts(folder.resolve("sounds"));
        router = new RouterUnderTest(
                "router-1",
                plans,
                event -> facts.write(event),
                "dozvon-on-loopback",
                Map.of(
                        "dozvon.router.recordings-directory",
                                folder.resolve("recordings").toString(),
                        "dozvon.router.sounds-directory", sounds.toString()),
                new NoLookups(),
                () -> callId,
                () -> 0);
        var toRouter = List.of(
                new Action("socket", "127.0.0.1:" + router.port() + " full"), new Action("hangup", "NORMAL_CLEARING"));
        node = SwitchSimulator.start(
                SimulatorOptions.forTests().clock(clock).dialplan(Dialplan.ofContexts(Map.of("external", toRouter))));
        router.with("simulator", node.eslPort());
    }

    /// As long as the simulation takes them to be; the company's own as long as its one sound is.
    private static Path prompts(Path sounds) throws Exception {
        var stock = Files.createDirectories(sounds.resolve("stock/ru"));
        for (StockPhrase phrase : StockPhrase.values()) {
            Tone.write(stock.resolve(phrase.tag() + ".wav"), PHRASE);
        }
        Tone.write(sounds.resolve("own.wav"), OWN_SOUND);
        return sounds;
    }

    private void ownSounds(TenantPlan plan, String tenant) throws IOException {
        var own = Files.createDirectories(sounds.resolve(tenant));
        for (var sound : plan.sounds()) {
            Files.createLink(own.resolve(sound.value() + ".wav"), sounds.resolve("own.wav"));
        }
    }

    /// An account's phone.
    void phone(String account, PhoneScript script) {
        node.phones().put(account + "@" + DOMAIN, script);
        node.register(account, DOMAIN, FOR_EVER);
    }

    void noPhone(String account) {
        node.unregister(account, DOMAIN);
    }

    /// An outside number's phone.
    void number(String number, PhoneScript script) {
        node.phones().put(number, script);
    }

    /// Plays a call to its end.
    ///
    /// @param moment at which it comes
    /// @param id     chance is drawn from it
    List<CallEvent> play(TenantPlan plan, CallerScript caller, Instant moment, UUID id)
            throws InterruptedException, TimeoutException, IOException {
        // A company of its own for each call: what was remembered of the one before is not of this one.
        var tenant = "of-" + id;
        PlanTables.put(plans, ofTenant(plan, tenant));
        ownSounds(plan, tenant);
        facts = new RecordedFacts();
        callId = id.toString();
        clock.setTo(moment);
        var call = node.place(caller.with(Variables.TENANT, tenant));
        while (!call.trail().has("ended")) {
            clock.runNext(PATIENCE);
        }
        facts.await(CallFact.Ended.class);
        return facts.events();
    }

    private static TenantPlan ofTenant(TenantPlan plan, String tenant) {
        ObjectNode json = SchemeJson.MAPPER.valueToTree(plan);
        return SchemeJson.read(SchemeJson.write(json.put("tenant", tenant)), TenantPlan.class);
    }

    @Override
    public void close() {
        node.close();
        router.close();
    }
}
