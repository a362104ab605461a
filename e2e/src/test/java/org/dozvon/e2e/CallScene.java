package org.dozvon.e2e;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Calls to the demo company's number, whatever happens meanwhile.
class CallScene {
    private static final String RECEPTION = "101@avto.sip.localhost";
    private static Product product;
    private static Switch node;
    private static User olga;
    private static User clara;

    @BeforeAll
    static void open() {
        product = Product.running();
        node = new Switch(product);
        olga = User.signsIn(product, "olga");
        clara = User.signsIn(product, "clara");
    }

    @Test
    void aTalkOutlivesBothRoutersAndIsRecordedRight() {
        // Given a caller of the other company's simple scheme, who talks
        var number = "+442071230001";
        var from = "+447700900001";
        node.phone("101@cafe.sip.localhost", Map.of("behaviour", "answers", "after", 500));
        var caller = node.calls(from, number, List.of()).awaitsState("talking");

        // When the router that brought them together dies
        product.part(routerOf(clara, from)).destroyForcibly();

        // Then the talk goes on until the caller hangs up, and is recorded right
        caller.awaitsState("talking");
        caller.hangsUp();
        var call = clara.endedCallOf(from);
        assertThat(call.getString("call.outcome")).isEqualTo("answered");
        assertThat(call.getString("call.answeredBy")).isEqualTo("clara");
        assertThat(seconds(call, "talkMillis")).isBetween(0L, 60L);
    }

    private static String routerOf(User user, String caller) {
        return org.awaitility.Awaitility.await("the call is known")
                .atMost(java.time.Duration.ofSeconds(20))
                .until(
                        () -> {
                            var id = user.reads("reporting", "/calls", Map.of("caller", caller, "limit", 1))
                                    .getString("calls[0]?.callId");
                            return id == null
                                    ? null
                                    : user.reads("reporting", "/calls/" + id, Map.of())
                                            .getString("events[-1].router");
                        },
                        router -> router != null);
    }

    private static long seconds(JsonPath call, String field) {
        return call.getLong("call." + field) / 1_000;
    }
}
