package org.dozvon.gateway.door;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.gateway.door.Frames.CONNECT;
import static org.dozvon.gateway.door.Frames.EVENT;
import static org.dozvon.gateway.door.Frames.GOODBYE;
import static org.dozvon.gateway.door.Frames.GREETING;
import static org.dozvon.gateway.door.Frames.LINGER;
import static org.dozvon.gateway.door.Frames.OK;
import static org.dozvon.gateway.door.Frames.execute;

/// What happens goes in as words, what the door does comes out as words.
class DoorCallTest {
    private static final RouterAddress ONE = new RouterAddress("one", "127.0.0.1", 1001);
    private static final RouterAddress TWO = new RouterAddress("two", "127.0.0.1", 1002);
    private static final DoorTimes TIMES = new DoorTimes(ms(5000), ms(300), ms(1000), ms(2000), ms(3000));

    private List<RouterAddress> routers = List.of(ONE, TWO);
    private boolean givenUp;
    private long now;
    private final DoorCall call = new DoorCall(TIMES, _ -> routers, _ -> givenUp);
    private final List<String> did = new ArrayList<>();
    private final List<String> toRouters = new ArrayList<>();

    @Test
    void asksTheNodeWhoCallsBeforeAnyRouterIsAsked() {
        begin();
        assertThat(did).containsExactly("node<connect");
        assertThat(call.tenant()).isEmpty();
    }

    @Test
    void theFirstRouterIsAnsweredFromWhatTheNodeHasTold() {
        // Given
        held();
        // Then
        assertThat(did).containsExactly("connect one", "tell router-connected one", "router<Event-Name: CHANNEL_DATA");
        assertThat(call.tenant()).isEqualTo("avto");
        assertThat(call.uuid()).isEqualTo("11111111-2222-3333-4444-555555555555");
    }

    @Test
    void commandsAndRepliesPassUnchanged() {
        held();
        did.clear();
        router(1, execute("answer", ""));
        node(OK);
        node(EVENT);
        assertThat(did).containsExactly("node<sendmsg", "router<+OK", "router<event");
    }

    @Test
    void whenTheConnectionIsRefusedTheNextRouterIsTried() {
        greeted();
        closed(1);
        assertThat(did)
                .containsExactly("connect one", "tell router-refused one", "drop", "mistrust one", "connect two");
    }

    @Test
    void aRouterThatTakesLongerThan300MsToConnectIsPassedOver() {
        greeted();
        passes(299);
        assertThat(did).containsExactly("connect one");
        passes(1);
        assertThat(did).endsWith("drop", "mistrust one", "connect two");
    }

    @Test
    void aRouterThatSaysNothingForASecondIsPassedOver() {
        greeted();
        opened(1);
        passes(1000);
        assertThat(did).containsExactly("connect one", "tell router-mute one", "drop", "mistrust one", "connect two");
    }

    @Test
    void aRouterThatIsSilentForTwoSecondsWhileNothingRunsIsLeft() {
        held();
        did.clear();
        passes(1999);
        assertThat(did).isEmpty();
        passes(1);
        assertThat(did).containsExactly("mistrust one", "tell router-silent one", "drop", "connect two");
    }

    @Test
    void aRouterMayBeSilentAsLongAsAnApplicationRuns() {
        held();
        router(1, execute("bridge", "user/101@avto.sip"));
        did.clear();
        passes(TimeUnit.HOURS.toMillis(3));
        assertThat(did).isEmpty();
    }

    @Test
    void repliesOwedToARouterThatIsGoneAreSwallowedBeforeTheNextIsSought() {
        // Given
        held();
        router(1, execute("answer", ""));
        router(1, execute("set", "a=b"));
        router(1, "getvar x\n\n");
        did.clear();
        // When
        closed(1);
        assertThat(did).containsExactly("tell router-left one", "drop");
        node(OK);
        node(OK);
        assertThat(did).as("two of three are still owed").hasSize(2);
        node(OK);
        // Then
        assertThat(did).containsExactly("tell router-left one", "drop", "connect two");
    }

    @Test
    void theNextRoutersConnectGoesToTheNode() {
        held();
        router(1, execute("answer", ""));
        node(OK);
        closed(1);
        did.clear();
        opened(2);
        router(2, CONNECT);
        node(GREETING);
        assertThat(did).containsExactly("tell router-connected two", "node<connect", "router<Event-Name: CHANNEL_DATA");
    }

    @Test
    void aPromptIsBrokenWhenItsRouterIsGone() {
        held();
        router(1, execute("playback", "/x.wav"));
        did.clear();
        closed(1);
        assertThat(did).containsExactly("tell router-left one", "drop", "interrupt BREAK");
    }

    @Test
    void aWaitForKeysIsEndedByAKeyAndAgainUntilItEnds() {
        held();
        router(1, execute("play_and_get_digits", "1 1 1 3000 none /menu.wav"));
        router(1, CONNECT);
        did.clear();
        closed(1);
        passes(250);
        assertThat(did).containsExactly("tell router-left one", "drop", "interrupt KEY", "interrupt KEY");
        did.clear();
        node(OK);
        node(GREETING);
        assertThat(did).containsExactly("connect two");
    }

    @Test
    void aTalkAndARecordingAreNeverBroken() {
        for (var application : List.of("bridge", "record")) {
            var scene = new DoorCallTest();
            scene.held();
            scene.router(1, execute(application, "x"));
            scene.did.clear();
            scene.closed(1);
            scene.passes(60_000);
            assertThat(scene.did).as(application).containsExactly("tell router-left one", "drop");
        }
    }

    @Test
    void theGreetingOfARecordingPlaysOutSinceTheRecordingGoesOnWithoutARouter() {
        // Given
        held();
        router(1, execute("playback", "/greeting.wav"));
        router(1, execute("playback", "tone_stream://beep"));
        router(1, execute("record", "/x.wav"));
        router(1, CONNECT);
        did.clear();
        // When
        closed(1);
        passes(3_000);
        node(OK);
        passes(500);
        node(OK);
        passes(10_000);
        node(OK);
        assertThat(did).containsExactly("tell router-left one", "drop");
        node(GREETING);
        // Then
        assertThat(did).containsExactly("tell router-left one", "drop", "connect two");
    }

    @Test
    void aRouterThatFreezesDuringAGreetingKeepsTheCallUntilTheMessageIsThere() {
        held();
        router(1, execute("playback", "/greeting.wav"));
        router(1, execute("record", "/x.wav"));
        did.clear();
        on(new Moment.RouterFrozen(ONE));
        assertThat(did).isEmpty();
        node(OK);
        node(OK);
        did.clear();
        on(new Moment.RouterFrozen(ONE));
        assertThat(did).containsExactly("tell router-frozen one", "drop", "connect two");
    }

    @Test
    void whatTheNodeStillDoesForARouterThatFellAtOnceTakesNothingFromTheSearchForTheNext() {
        // Given a router that had the call for less than a second
        held();
        router(1, execute("record", "/x.wav"));
        router(1, CONNECT);
        passes(700);
        closed(1);
        did.clear();
        // When a message is recorded for longer than any search
        passes(60_000);
        node(OK);
        node(LINGER);
        node(GREETING);
        // Then
        assertThat(did).containsExactly("connect two");
        passes(300);
        assertThat(did).doesNotContain("tell no-router ");
    }

    @Test
    void aPromptQueuedBehindAnotherIsBrokenToo() {
        held();
        router(1, execute("playback", "/a.wav"));
        router(1, execute("playback", "/b.wav"));
        did.clear();
        closed(1);
        node(OK);
        assertThat(did).containsExactly("tell router-left one", "drop", "interrupt BREAK", "interrupt BREAK");
    }

    @Test
    void aFrozenRouterLosesACallThatPlaysButKeepsATalk() {
        held();
        router(1, execute("bridge", "user/101@avto.sip"));
        did.clear();
        on(new Moment.RouterFrozen(ONE));
        assertThat(did).isEmpty();
        node(OK);
        router(1, execute("playback", "/x.wav"));
        did.clear();
        on(new Moment.RouterFrozen(ONE));
        assertThat(did).containsExactly("tell router-frozen one", "drop", "interrupt BREAK");
    }

    @Test
    void whatALeftRouterSaysLateReachesNobody() {
        held();
        passes(2000);
        did.clear();
        router(1, execute("hangup", ""));
        closed(1);
        opened(1);
        assertThat(did).isEmpty();
    }

    @Test
    void eventsReachNobodyWhileThereIsNoRouter() {
        greeted();
        did.clear();
        node(EVENT);
        assertThat(did).isEmpty();
    }

    @Test
    void whenTheChannelIsGoneTheRouterIsToldAndItIsOver() {
        held();
        did.clear();
        node(GOODBYE);
        assertThat(did).containsExactly("router<goodbye", "drop", "close node", "tell call-over ");
    }

    @Test
    void aRouterThatLeavesAfterTheLingerNoticeHasFinished() {
        held();
        node(LINGER);
        router(1, CONNECT);
        node(GREETING);
        did.clear();
        closed(1);
        assertThat(did).containsExactly("drop", "close node", "tell call-over ");
    }

    @Test
    void aRouterThatHangsUpAndLeavesHasFinished() {
        held();
        router(1, execute("hangup", "NORMAL_CLEARING"));
        node(OK);
        node(LINGER);
        did.clear();
        closed(1);
        assertThat(did).containsExactly("drop", "close node", "tell call-over ");
    }

    @Test
    void aRouterThatDiesInTheMomentInWhichTheCallerLeavesHasNotFinished() {
        held();
        router(1, execute("bridge", "user/101@avto.sip"));
        node(OK);
        node(LINGER);
        did.clear();
        closed(1);
        opened(2);
        router(2, CONNECT);
        node(GREETING);
        assertThat(did)
                .containsExactly(
                        "tell router-left one",
                        "drop",
                        "connect two",
                        "tell router-connected two",
                        "node<connect",
                        "router<Event-Name: CHANNEL_DATA",
                        "router<linger");
    }

    @Test
    void aRouterThatIsFrozenWhenTheCallerLeavesHasNotFinished() {
        held();
        router(1, execute("record", "/x.wav"));
        node(OK);
        node(LINGER);
        did.clear();
        on(new Moment.RouterFrozen(ONE));
        opened(2);
        router(2, CONNECT);
        node(GREETING);
        assertThat(did)
                .containsExactly(
                        "tell router-frozen one",
                        "drop",
                        "connect two",
                        "tell router-connected two",
                        "node<connect",
                        "router<Event-Name: CHANNEL_DATA",
                        "router<linger");
    }

    @Test
    void aTalkThatEndsWithoutARouterIsWrittenByTheNext() {
        // Given
        held();
        router(1, "linger 5\n\n");
        node(OK);
        router(1, execute("bridge", "user/101@avto.sip"));
        closed(1);
        did.clear();
        // When
        node(OK);
        node(LINGER);
        opened(2);
        router(2, CONNECT);
        node(GREETING);
        // Then
        assertThat(did)
                .containsExactly(
                        "connect two",
                        "tell router-connected two",
                        "node<connect",
                        "router<Event-Name: CHANNEL_DATA",
                        "router<linger");
    }

    @Test
    void theNextRouterIsToldHowLongTheChannelHasBeenAsItIs() {
        // Given a talk that ended while its router was frozen
        held();
        router(1, execute("bridge", "user/101@avto.sip"));
        router(1, CONNECT);
        passes(60_000);
        node(OK);
        node(GREETING);
        node(LINGER);
        passes(1_200);
        on(new Moment.RouterFrozen(ONE));
        // When
        opened(2);
        router(2, CONNECT);
        node(GREETING);
        router(2, CONNECT);
        node(GREETING);
        // Then
        assertThat(toRouters).element(4).asString().startsWith("Door-Quiet-Micros: 1200000\nEvent-Name");
        assertThat(toRouters).last().asString().startsWith("Event-Name");
    }

    @Test
    void whenNobodyCanBeHadForThreeSecondsTheNodeGoesOn() {
        routers = List.of();
        greeted();
        passes(2999);
        assertThat(did).isEmpty();
        passes(1);
        assertThat(did).containsExactly("tell no-router ", "drop", "close node", "tell call-over ");
    }

    @Test
    void aRouterThatComesUpWithinTheSearchGetsTheCall() {
        routers = List.of();
        greeted();
        passes(1500);
        routers = List.of(TWO);
        passes(100);
        assertThat(did).containsExactly("connect two");
    }

    @Test
    void routersThatDropTheCallAtOnceDoNotKeepItFromTheReserve() {
        greeted();
        for (int turn = 1; turn < 100 && !(call.state() instanceof DoorState.Over); turn++) {
            opened(turn);
            router(turn, CONNECT);
            if (turn > 1) {
                node(GREETING);
            }
            closed(turn);
            passes(100);
        }
        assertThat(did).endsWith("tell no-router ", "drop", "close node", "tell call-over ");
        assertThat(TimeUnit.NANOSECONDS.toMillis(now)).isLessThanOrEqualTo(3_200);
    }

    @Test
    void aCallOnWhichOneRouterAfterAnotherFallsGoesToTheReserve() {
        greeted();
        int turn = 1;
        while (!(call.state() instanceof DoorState.Over) && turn < 100) {
            opened(turn);
            router(turn, execute("playback", "/x.wav"));
            passes(5_000);
            node(OK);
            closed(turn);
            turn++;
        }
        assertThat(turn).isEqualTo(12);
    }

    @Test
    void aCallThatWasGivenUpAMomentAgoIsLetGoAtOnce() {
        givenUp = true;
        greeted();
        assertThat(did).containsExactly("tell no-router-again ", "drop", "close node", "tell call-over ");
    }

    @Test
    void aReplyThatNobodyIsOwedEndsTheCallRatherThanConfusingARouter() {
        held();
        did.clear();
        node(OK);
        assertThat(did).containsExactly("tell node-out-of-step ", "drop", "close node", "tell call-over ");
    }

    @Test
    void theOnlyRouterGetsTheCallAgainWhenItComesBack() {
        routers = List.of(ONE);
        held();
        passes(1500);
        closed(1);
        passes(100);
        assertThat(did).endsWith("tell router-left one", "drop", "connect one");
    }

    // ---- the scene ----

    private void begin() {
        words(call.begin(now));
    }

    private void greeted() {
        begin();
        did.clear();
        node(GREETING);
    }

    private void held() {
        greeted();
        opened(1);
        router(1, CONNECT);
    }

    private void node(String text) {
        on(new Moment.FromNode(Frames.frame(text)));
    }

    private void router(int turn, String text) {
        on(new Moment.FromRouter(turn, Frames.frame(text)));
    }

    private void opened(int turn) {
        on(new Moment.RouterOpened(turn));
    }

    private void closed(int turn) {
        on(new Moment.RouterClosed(turn));
    }

    private void passes(long millis) {
        now += ms(millis);
        on(new Moment.TimePassed());
    }

    private void on(Moment moment) {
        words(call.on(moment, now));
    }

    private void words(List<Act> acts) {
        for (var act : acts) {
            did.add(word(act));
            if (act instanceof Act.ToRouter(var bytes)) {
                toRouters.add(bytes.toString());
            }
        }
    }

    private static String word(Act act) {
        return switch (act) {
            case Act.ToNode(var bytes) ->
                "node<" + bytes.toString().lines().findFirst().orElse("");
            case Act.ToRouter(var bytes) -> "router<" + fromNode(bytes.toString());
            case Act.Connect connect -> "connect " + connect.router().name();
            case Act.DropRouter _ -> "drop";
            case Act.CloseNode _ -> "close node";
            case Act.Interrupt interrupt -> "interrupt " + interrupt.how();
            case Act.Mistrust(var router) -> "mistrust " + router.name();
            case Act.Tell(var slug, var router) -> "tell " + slug.text() + " " + router;
        };
    }

    private static String fromNode(String text) {
        return switch (text) {
            case OK -> "+OK";
            case EVENT -> "event";
            case LINGER -> "linger";
            case GOODBYE -> "goodbye";
            default ->
                text.lines()
                        .filter(line -> !line.startsWith("Door-"))
                        .findFirst()
                        .orElse("");
        };
    }

    private static long ms(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
