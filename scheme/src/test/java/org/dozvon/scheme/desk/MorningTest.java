package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.RingStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.desk.Office.person;

/// How a host and a desk talk to each other: a short morning at the reception of a car service.
class MorningTest {
    private final Office reception =
            Office.of(RingStrategy.MOST_IDLE, "anna", "boris").wrapUp(20).rest(30);

    @Test
    void aMorningAtTheReception() {
        // Two people, two callers: anna takes the first, boris the second.
        reception.at(0).arrives("ivanov").at(4).answers("anna");
        reception.at(10).arrives("petrova").at(13).answers("boris");
        assertThat(reception.decided()).containsExactly("offer ivanov to anna", "offer petrova to boris");

        // Sidorov and a good customer have to wait; the good customer goes first.
        reception.at(20).arrives("sidorov").at(30).arrives(goodCustomer("orlova"));
        assertThat(reception.waiting()).containsExactly("orlova", "sidorov");

        // Anna is done, writes up the order for 20 s, and is offered the next call at once after that.
        reception.at(60).callEnds("ivanov");
        assertThat(reception.decided()).isEmpty();
        reception.at(80);
        assertThat(reception.decided()).containsExactly("offer orlova to anna");

        // But she is at the coffee machine: nobody answers, so she is left alone, and orlova keeps her place.
        reception.at(100).misses("orlova");
        assertThat(reception.status("anna")).isEqualTo(AgentStatus.RESTING);
        assertThat(reception.waiting()).containsExactly("orlova", "sidorov");

        // Boris becomes free and takes her.
        reception.at(105).callEnds("petrova").duty("boris", Duty.ON).at(108).answers("boris");
        assertThat(reception.decided()).containsExactly("offer orlova to boris");

        // Anna is back by herself. Her phone rings for sidorov just as he hangs up: it stops at once.
        reception.at(130);
        assertThat(reception.decided()).containsExactly("offer sidorov to anna");
        reception.at(131).hangsUp("sidorov");
        assertThat(reception.decided()).containsExactly("withdraw sidorov from anna CALLER_LEFT");

        // Lunch: anna has a break, so who calls waits; boris goes home while he talks, and that is up to him.
        reception
                .at(140)
                .duty("anna", new Duty.Break("lunch"))
                .duty("boris", Duty.OFF)
                .arrives("kuznetsov");
        assertThat(reception.waiting()).containsExactly("kuznetsov");
        reception.at(150).callEnds("orlova");
        assertThat(reception.status("boris")).isEqualTo(AgentStatus.OFF);

        // Anna goes home, too. Nobody waits for nobody.
        reception.at(160).duty("anna", Duty.OFF).at(165);
        assertThat(reception.decided()).containsExactly("leave kuznetsov NOBODY_ON_DUTY");
        assertThat(reception.agent("anna").standing().answeredToday()).isEqualTo(1);
        assertThat(reception.agent("boris").standing().talkedToday()).isEqualTo(Duration.ofSeconds(92 + 42));
    }

    private Ticket goodCustomer(String call) {
        return new Ticket(
                call,
                Office.SALES,
                reception.now(),
                5,
                "vip",
                Map.of(),
                List.of(person("gleb")),
                Duration.ofMinutes(5),
                1);
    }
}
