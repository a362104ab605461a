package org.dozvon.router.line;

import io.vertx.core.buffer.Buffer;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.frame.Headers;
import org.dozvon.esl.outbound.ChannelData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Who calls, as a channel tells it.
class ArrivalsTest {
    @Test
    void theGatewaysReadingOfTheCallersNumberGoesBeforeTheDigitsAsTheyCame() {
        assertThat(caller("89031234567", "+79031234567")).isEqualTo("+79031234567");
    }

    @ParameterizedTest
    @CsvSource({"79031234567,+79031234567", "+442071230001,+442071230001", "anonymous,", "0000000000,"})
    void withoutAReadingTheDigitsCount(String shown, String e164) {
        assertThat(caller(shown, "")).isEqualTo(e164);
    }

    private static String caller(String shown, String reading) {
        var headers = Headers.of(
                "Unique-ID",
                "channel-1",
                "Caller-Caller-ID-Number",
                shown,
                "variable_dozvon_dialled",
                "+78123091500",
                "variable_dozvon_caller",
                reading);
        var state = ChannelState.of(new ChannelData(Event.of(headers, Buffer.buffer())));
        return Arrivals.of(state).orElseThrow().caller();
    }
}
