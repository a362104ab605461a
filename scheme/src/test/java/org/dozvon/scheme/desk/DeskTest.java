package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.desk.Office.START;
import static org.dozvon.scheme.desk.Office.member;
import static org.dozvon.scheme.desk.Office.queue;
import static org.dozvon.scheme.desk.Office.ticket;

class DeskTest {
    @Test
    void anAgentHasOneOfferOrTalkAtATime() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c1", "c2");
        assertThat(office.decided()).containsExactly("offer c1 to anna");

        office.answers("anna").arrives("c3");

        assertThat(office.decided()).isEmpty();
        assertThat(office.waiting()).containsExactly("c2", "c3");
    }

    @Test
    void nobodyIsOfferedACallWhoIsAwayOrBusy() {
        var office = Office.of(RingStrategy.PARALLEL, "off", "break", "gone", "elsewhere", "ready")
                .duty("off", Duty.OFF)
                .duty("break", new Duty.Break("lunch"))
                .phones("gone", false)
                .elsewhere("elsewhere", true);

        office.arrives("c1");

        assertThat(office.offered()).containsExactly("ready");
        assertThat(List.of("off", "break", "gone", "elsewhere", "ready").stream()
                        .map(office::status))
                .containsExactly(
                        AgentStatus.OFF,
                        AgentStatus.ON_BREAK,
                        AgentStatus.UNREACHABLE,
                        AgentStatus.ELSEWHERE,
                        AgentStatus.OFFERED);
    }

    @Test
    void whoComesBackTakesWhoWaitsLongest() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .duty("anna", new Duty.Break("lunch"))
                .elsewhere("boris", true)
                .arrives("c1")
                .after(1)
                .arrives("c2");

        office.duty("anna", Duty.ON).elsewhere("boris", false);

        assertThat(office.decided()).containsExactly("offer c1 to anna", "offer c2 to boris");
    }

    @Test
    void wrapUpEndsByItself() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .wrapUp(30)
                .arrives("c1")
                .serves("anna", 60);
        office.arrives("c2").forget();
        assertThat(office.status("anna")).isEqualTo(AgentStatus.WRAP_UP);
        assertThat(office.agent("anna").until()).isEqualTo(START.plusSeconds(90));

        office.at(89);
        assertThat(office.decided()).isEmpty();

        office.at(90);
        assertThat(office.decided()).containsExactly("offer c2 to anna");
    }

    @Test
    void whoDidNotAnswerRestsAndIsReadyAgainByThemselvesHoweverOften() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").rest(40).arrives(patient("c1"));

        for (int i = 0; i < 10; i++) {
            office.after(20).misses("c1");
            assertThat(office.status("anna")).isEqualTo(AgentStatus.RESTING);
            office.after(40);
            assertThat(office.status("anna")).isEqualTo(AgentStatus.OFFERED);
        }
    }

    @Test
    void aPhoneThatFailsAtOnceIsNotTriedWithoutEnd() {
        for (var miss : List.of(Miss.REFUSED, Miss.BUSY, Miss.UNREACHABLE)) {
            var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                    .arrives("c1")
                    .misses("c1", miss)
                    .forget();

            office.at(4);
            assertThat(office.decided()).isEmpty();

            office.at(5);
            assertThat(office.decided()).containsExactly("offer c1 to anna");
        }
    }

    @Test
    void anOfferThatFailsByItselfIsNotTriedWithoutEnd() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c1");

        office.misses(office.lastOffer("c1"), Map.of()).forget().at(4);
        assertThat(office.decided()).isEmpty();

        assertThat(office.at(5).decided()).containsExactly("offer c1 to anna");
    }

    @Test
    void onDutyEndsARestAndAWrapUpAtOnce() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .rest(60)
                .wrapUp(60)
                .arrives("c1")
                .misses("c1")
                .serves("boris", 10)
                .arrives("c2")
                .arrives("c3")
                .forget();

        office.duty("anna", Duty.ON).duty("boris", Duty.ON);

        assertThat(office.decided()).containsExactly("offer c2 to anna", "offer c3 to boris");
    }

    @Test
    void offDutyWhileTalkingTakesEffectAfterTheTalkWithoutWrapUp() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .wrapUp(60)
                .arrives("c1")
                .answers("anna");

        office.duty("anna", Duty.OFF);
        assertThat(office.status("anna")).isEqualTo(AgentStatus.TALKING);

        office.after(10).endsTalk("anna");
        assertThat(office.status("anna")).isEqualTo(AgentStatus.OFF);
        assertThat(office.desk.due()).isEmpty();
    }

    @Test
    void whoGoesOffDutyWhileItRingsIsLetBeAndTheNextRings() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").arrives("c1");

        office.duty("anna", Duty.OFF);

        assertThat(office.decided())
                .containsExactly("offer c1 to anna", "withdraw c1 from anna AGENT_AWAY", "offer c1 to boris");
    }

    @Test
    void oneOfManyWhoGoesOffDutyLeavesTheOthersRinging() {
        var office =
                Office.of(RingStrategy.PARALLEL, "anna", "boris").arrives("c1").duty("anna", Duty.OFF);

        office.answers("boris", "c1");

        assertThat(office.decided()).containsExactly("offer c1 to anna+boris", "withdraw c1 from anna AGENT_AWAY");
        assertThat(office.status("boris")).isEqualTo(AgentStatus.TALKING);
    }

    @Test
    void aCallerWhoLeavesIsNeverOfferedAgain() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").arrives("c1", "c2");

        office.hangsUp("c1").hangsUp("c2").hangsUp("c2").at(1_000);

        assertThat(office.desk.waiting("c1")).isEmpty();

        assertThat(office.decided())
                .containsExactly(
                        "offer c1 to anna",
                        "offer c2 to boris",
                        "withdraw c1 from anna CALLER_LEFT",
                        "withdraw c2 from boris CALLER_LEFT");
        assertThat(office.waiting()).isEmpty();
    }

    @Test
    void whoWaitsLongestIsOfferedFirst() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c0").answers("anna");
        office.at(1).arrives("c1").at(2).arrives("c2").at(3).arrives("c3").forget();

        office.endsTalk("anna").serves("anna", 5).serves("anna", 5);

        assertThat(office.decided()).containsExactly("offer c1 to anna", "offer c2 to anna", "offer c3 to anna");
    }

    @Test
    void whoWasNotAnsweredKeepsTheirPlace() {
        var office =
                Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").rest(60).arrives("c1", "c2");

        office.misses("c1").answers("boris");

        assertThat(office.waiting()).containsExactly("c1");
        assertThat(office.caller("c1").tries()).isEqualTo(1);
        assertThat(office.endsTalk("boris").decided()).last().isEqualTo("offer c1 to boris");
    }

    @Test
    void higherPriorityComesFirstAndTheFrontBeforeIt() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").duty("anna", new Duty.Break(""));
        office.arrives("c1", "c2")
                .arrives(important("vip", 5))
                .arrives(important("vip-2", 5))
                .arrives("c3");
        assertThat(office.waiting()).containsExactly("vip", "vip-2", "c1", "c2", "c3");

        office.toFront("c2").toFront("c3").toFront("nobody");

        assertThat(office.waiting()).containsExactly("c3", "c2", "vip", "vip-2", "c1");
    }

    @Test
    void arrivalCountsNotTheOrderInWhichArrivalsAreTold() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .duty("anna", new Duty.Break(""))
                .at(100);

        office.arrives(ticket("c3", START.plusSeconds(30)))
                .arrives(ticket("c1", START.plusSeconds(10)))
                .arrives(ticket("c2", START.plusSeconds(20)));

        assertThat(office.waiting()).containsExactly("c1", "c2", "c3");
    }

    @Test
    void anAgentOfSeveralQueuesTakesTheHighestPriorityThenTheOldestOverAllOfThem() {
        var office = new Office()
                .queue(queue("sales", RingStrategy.SEQUENTIAL, member("anna")))
                .queue(queue("support", RingStrategy.SEQUENTIAL, member("anna")))
                .everybodyOnDuty()
                .arrives("first")
                .answers("anna")
                .forget();
        office.at(1)
                .arrives("s1")
                .at(2)
                .arrives(to("support", "t2", 0))
                .at(3)
                .arrives("s3")
                .at(4)
                .arrives(to("support", "t4-vip", 3));

        office.endsTalk("anna").serves("anna", 5).serves("anna", 5).serves("anna", 5);

        assertThat(office.decided())
                .containsExactly("offer t4-vip to anna", "offer s1 to anna", "offer t2 to anna", "offer s3 to anna");
    }

    @Test
    void whoWaitsLongEnoughLeavesEvenWhileItRings() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c1", "c2");
        office.at(290).forget();

        office.at(300);

        assertThat(office.decided())
                .containsExactlyInAnyOrder(
                        "withdraw c1 from anna CALLER_LEFT", "leave c1 TIMED_OUT", "leave c2 TIMED_OUT");
        assertThat(office.waiting()).isEmpty();
    }

    @Test
    void whoIsTakenOverAfterTheirTimeLeavesAtOnce() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").at(301).arrives(ticket("c1", START));

        assertThat(office.decided()).containsExactly("leave c1 TIMED_OUT");
    }

    @Test
    void whoArrivesWhereNobodyIsOnDutyLeavesAtOnce() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .duty("anna", Duty.OFF)
                .arrives("c1");

        assertThat(office.decided()).containsExactly("leave c1 NOBODY_ON_DUTY");
    }

    @Test
    void whoArrivesWhereThereIsNoSuchQueueLeavesAtOnce() {
        assertThat(new Office().arrives("c1").decided()).containsExactly("leave c1 NOBODY_ON_DUTY");
    }

    @Test
    void whoArrivesWhereNoPhoneCouldRingLeavesAtOnce() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .phones("anna", false)
                .duty("boris", Duty.OFF)
                .arrives("c1");

        assertThat(office.decided()).containsExactly("leave c1 UNREACHABLE");
    }

    @Test
    void whenTheLastMemberGoesOffDutyEverybodyLeavesWithinFiveSeconds() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .duty("boris", Duty.OFF)
                .arrives("c1")
                .answers("anna")
                .arrives("c2", "c3")
                .forget();

        office.duty("anna", Duty.OFF).after(5);

        assertThat(office.decided()).containsExactly("leave c2 NOBODY_ON_DUTY", "leave c3 NOBODY_ON_DUTY");
    }

    @Test
    void whenNoPhoneCouldRingAnyMoreEverybodyLeavesWithinFiveSeconds() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").arrives("c1").forget();

        office.phones("anna", false).after(5);

        assertThat(office.decided()).containsExactly("withdraw c1 from anna CALLER_LEFT", "leave c1 UNREACHABLE");
    }

    @Test
    void aPhoneThatRegistersAgainSendsNobodyAway() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .arrives("c0")
                .answers("anna")
                .arrives("c1")
                .forget();

        office.phones("anna", false).after(3).phones("anna", true).after(60);

        assertThat(office.decided()).isEmpty();
        assertThat(office.waiting()).containsExactly("c1");
    }

    @Test
    void callersWaitForWhoHasABreak() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .duty("anna", new Duty.Break("tea"))
                .arrives("c1");

        office.after(200).duty("anna", Duty.ON);

        assertThat(office.decided()).containsExactly("offer c1 to anna");
    }

    @Test
    void whoWantsASkillThatNobodyAtWorkHasIsNotLeftToWait() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna");

        office.arrives(
                new Ticket("c1", Office.SALES, START, 0, null, Map.of("tax", 1), List.of(), Duration.ofMinutes(5), 1));

        assertThat(office.decided()).containsExactly("leave c1 NOBODY_ON_DUTY");
    }

    @Test
    void whoArrivesWhenAsManyWaitAsMayIsSentOn() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .mostWaiting(2)
                .arrives("c0")
                .answers("anna")
                .arrives("c1", "c2")
                .after(1)
                .arrives("c3");

        assertThat(office.decided()).containsExactly("offer c0 to anna", "leave c3 FULL");
        assertThat(office.waiting()).containsExactly("c1", "c2");
    }

    @Test
    void ofThoseWhoAreTakenOverNobodyIsRefusedThoughSomebodyElseCameFirst() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna")
                .mostWaiting(2)
                .duty("anna", new Duty.Break(""))
                .at(60);

        office.arrives("new").arrives(ticket("old-2", START.plusSeconds(2)), ticket("old-1", START.plusSeconds(1)));

        assertThat(office.decided()).isEmpty();
        assertThat(office.waiting()).containsExactly("old-1", "old-2", "new");
    }

    @Test
    void aQueueThatIsGoneSendsItsCallersOnAndStopsTheirRinging() {
        var office = new Office()
                .queue(queue("sales", RingStrategy.SEQUENTIAL, member("anna")))
                .queue(queue("support", RingStrategy.SEQUENTIAL, member("anna")))
                .everybodyOnDuty()
                .arrives("c1", "c2")
                .arrives(to("support", "t1", 0))
                .forget();

        office.without("sales");

        assertThat(office.decided())
                .containsExactly(
                        "withdraw c1 from anna RULES_CHANGED",
                        "leave c1 NOBODY_ON_DUTY",
                        "leave c2 NOBODY_ON_DUTY",
                        "offer t1 to anna");
    }

    @Test
    void whoIsNoMemberAnyMoreEndsTheirTalkInPeace() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .wrapUp(30)
                .arrives("c1")
                .answers("anna")
                .arrives("c2")
                .answers("boris")
                .arrives("c3")
                .forget();

        office.queue(queue("sales", RingStrategy.SEQUENTIAL, member("boris")));
        assertThat(office.status("anna")).isEqualTo(AgentStatus.TALKING);
        office.endsTalk("anna");

        assertThat(office.decided()).isEmpty();
        assertThat(office.desk.view().agents()).extracting(AgentState::person).containsExactly(Office.person("boris"));
    }

    @Test
    void whoIsNoMemberAnyMoreIsNotRung() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris")
                .arrives("c1")
                .forget();

        office.queue(queue("sales", RingStrategy.SEQUENTIAL, member("boris")));

        assertThat(office.decided()).containsExactly("withdraw c1 from anna RULES_CHANGED", "offer c1 to boris");
    }

    @Test
    void expectedWaitIsPositionTimesHandlingOverAgents() {
        // Three talks of 60 s with 30 s of wrap-up: 90 s each, by two agents.
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna", "boris").wrapUp(30);
        for (int i = 0; i < 2; i++) {
            office.arrives("c" + i).serves("anna", 60).after(30);
        }
        office.arrives("a").answers("anna").arrives("b").answers("boris").arrives("w1", "w2", "w3");
        assertThat(office.caller("w1").expectedWait()).isNull();

        office.after(60).endsTalk("anna").arrives("w4");

        assertThat(List.of("w1", "w2", "w3", "w4").stream()
                        .map(call -> office.caller(call).expectedWait()))
                .containsExactly(seconds(45), seconds(90), seconds(135), seconds(180));
    }

    @Test
    void expectedWaitForgetsOldTalks() {
        var times = new HandlingTimes();
        times.add(Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            times.add(Duration.ofSeconds(10));
        }

        assertThat(times.expectedWait(6, 2)).contains(Duration.ofSeconds(30));
        assertThat(times.expectedWait(6, 0)).isEmpty();
    }

    @Test
    void dueIsWhenTheNextThingHappensByItself() {
        var office = Office.of(RingStrategy.SEQUENTIAL, "anna").wrapUp(30).rest(10);
        assertThat(office.desk.due()).isEmpty();

        office.arrives("c1");
        assertThat(office.desk.due()).contains(START.plusSeconds(25));

        office.answers("anna").at(60).endsTalk("anna");
        assertThat(office.desk.due()).contains(START.plusSeconds(90));
    }

    @Test
    void fiveHundredCallersAndTwoHundredAgentsAreServedInOrder() {
        var members = new DeskMember[200];
        for (int i = 0; i < members.length; i++) {
            members[i] = member("agent-" + i);
        }
        var office = Office.of(RingStrategy.MOST_IDLE, members);
        for (int i = 0; i < 700; i++) {
            office.arrives("c%03d".formatted(i));
            if (i < 200) {
                office.answers("agent-" + i);
            }
        }
        assertThat(office.waiting()).hasSize(500);
        office.forget();

        for (int i = 0; i < 200; i++) {
            office.endsTalk("agent-" + i);
        }

        assertThat(office.decided()).hasSize(200).first().isEqualTo("offer c200 to agent-0");
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Ticket patient(String call) {
        return new Ticket(call, Office.SALES, START, 0, null, Map.of(), List.of(), Duration.ofDays(1), 1);
    }

    private static Ticket important(String call, int priority) {
        return new Ticket(call, Office.SALES, START, priority, "vip", Map.of(), List.of(), Duration.ofMinutes(5), 1);
    }

    private static Ticket to(String queue, String call, int priority) {
        return new Ticket(
                call,
                new QueueId(queue),
                START.plusSeconds(priority + 2),
                priority,
                null,
                Map.of(),
                List.of(),
                Duration.ofMinutes(5),
                1);
    }
}
