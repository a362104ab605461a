package org.dozvon.esl.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Leg;
import org.dozvon.esl.dial.Trunk;
import org.dozvon.esl.event.EventName;
import org.junit.jupiter.api.Test;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RenderingTest {
    @Test
    void applicationsShouldReadAsInTheCapturedConversations() {
        assertThat(new Command.Execute(new App.PlayAndGetDigits(
                                1,
                                1,
                                1,
                                ofSeconds(3),
                                "#",
                                Sound.tone(ofSeconds(2), Duration.ZERO, 440, 1),
                                Sound.silence(ofMillis(250)),
                                "choice",
                                "[1-3]",
                                ofSeconds(3)))
                        .render()
                        .toString())
                .isEqualTo("""
                        sendmsg
                        call-command: execute
                        execute-app-name: play_and_get_digits
                        content-type: text/plain
                        Content-Length: 87

                        1 1 1 3000 # tone_stream://%(2000,0,440);loops=1 silence_stream://250 choice [1-3] 3000\
                        """);
        assertThat(new Command.Execute(new App.Hangup(HangupCause.USER_BUSY))
                        .render()
                        .toString())
                .isEqualTo("""
                        sendmsg
                        call-command: execute
                        execute-app-name: hangup
                        execute-app-arg: USER_BUSY

                        """);
        assertThat(new App.RecordTo("/var/lib/dozvon/vm.wav", ofSeconds(10), 200, 3).argument())
                .isEqualTo("/var/lib/dozvon/vm.wav 10 200 3");
        assertThat(new App.Hangup(HangupCause.USER_BUSY).argument()).isEqualTo("USER_BUSY");
        assertThat(new Command.Linger(ofSeconds(3)).line()).isEqualTo("linger 3");
    }

    @Test
    void aDialStringShouldRingInTurnAndTogether() {
        // Given
        var first = Leg.to(new Endpoint.User("101", "a.example")).ringing(ofSeconds(20));
        var second = Leg.to(new Endpoint.External(new Trunk("sofia/gateway/x/{number}"), "+79030001001"));

        // When, Then
        assertThat(DialString.inTurn(first, second).within(ofSeconds(60)).render())
                .isEqualTo("{originate_timeout=60}[leg_timeout=20]user/101@a.example|sofia/gateway/x/+79030001001");
        assertThat(DialString.together(first, second)
                        .then(Leg.to(new Endpoint.Failure(HangupCause.USER_BUSY)))
                        .render())
                .isEqualTo("[leg_timeout=20]user/101@a.example,sofia/gateway/x/+79030001001|error/USER_BUSY");
    }

    @Test
    void aMultisetShouldUseASeparatorThatOccursNowhere() {
        // Given
        var variables = new LinkedHashMap<String, String>();
        variables.put("a", "1|2");
        variables.put("b", "say \"x\"");

        // When, Then
        assertThat(new App.MultiSet(variables).argument()).isEqualTo("^^~a=1|2~b=say \"x\"");
        assertThatThrownBy(() -> new App.MultiSet(Map.of("a", "|~;:#*!?/_")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatMultisetWouldSpoilShouldBeSetByItself() {
        assertThat(App.setAll(Map.of("name", "Clara's Café"))).containsExactly(new App.Set("name", "Clara's Café"));
        assertThat(App.setAll(Map.of("name", "Clara"))).containsExactly(new App.MultiSet(Map.of("name", "Clara")));
        assertThatThrownBy(() -> new App.MultiSet(Map.of("name", "Clara's")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new App.Set("name", "a\\b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subclassesShouldStandLast() {
        assertThat(new Command.EventPlain(List.of(EventName.DTMF), List.of("sofia::register")).line())
                .isEqualTo("event plain DTMF CUSTOM sofia::register");
    }

    @Test
    void originateShouldCarryItsOwnUuidAndNoSpace() {
        var dial = DialString.together(
                Leg.to(new Endpoint.User("101", "a.example")).with("name", "Иван Петров"));
        assertThat(Originate.to("u1", dial, new App.Park()).render())
                .isEqualTo("originate {origination_uuid=u1}[name=Иван\\sПетров]user/101@a.example '&park()'");
    }

    @Test
    void inlineApplicationsShouldStayTogether() {
        var inline = Destination.Inline.of(new App.Answer(), new App.Other("socket", "127.0.0.1:8084 full"));
        assertThat(new Api.UuidTransfer("u1", inline).render())
                .isEqualTo("uuid_transfer u1 'm:^:answer^socket:127.0.0.1:8084 full' inline");
    }

    @Test
    void aHoldShouldNameTheLegThatHolds() {
        assertThat(new Api.UuidHold("u1", true).render()).isEqualTo("uuid_hold u1");
        assertThat(new Api.UuidHold("u1", false).render()).isEqualTo("uuid_hold off u1");
    }

    @Test
    void aPasswordShouldNotBeShown() {
        assertThat(new Command.Auth("secret")).hasToString("Auth[password=…]");
    }

    @Test
    void causesShouldBeKnownByName() {
        assertThat(HangupCause.of("USER_BUSY").q850()).contains(17);
        assertThat(HangupCause.of("user_busy")).isEqualTo(HangupCause.USER_BUSY);
        assertThat(HangupCause.of("ALLOTTED_TIMEOUT").q850()).isEmpty();
        assertThat(HangupCause.of("BRAND_NEW")).isEqualTo(HangupCause.UNKNOWN);
    }
}
