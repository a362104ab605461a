package org.dozvon.router.line;

import org.dozvon.router.call.CallBackPhones.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What a node says when nobody answered for a call back.
class AgentPhonesTest {
    @ParameterizedTest
    @CsvSource({
        "USER_NOT_REGISTERED, UNREACHABLE",
        "SUBSCRIBER_ABSENT, UNREACHABLE",
        "UNALLOCATED_NUMBER, UNREACHABLE",
        "RECOVERY_ON_TIMER_EXPIRE, UNREACHABLE",
        "NO_ANSWER, SILENT",
        "ALLOTTED_TIMEOUT, SILENT",
        "CALL_REJECTED, REFUSED",
        "USER_BUSY, BUSY",
        "NORMAL_CLEARING, BUSY",
        "NETWORK_OUT_OF_ORDER, BUSY",
        "GATEWAY_DOWN, BUSY",
        "the socket was lost, BUSY"
    })
    void onlyWhatIsThePhonesOwnKeepsItFromBeingRung(String said, Outcome outcome) {
        assertThat(AgentPhones.outcome(new IllegalStateException("-ERR " + said)))
                .isEqualTo(outcome);
    }
}
