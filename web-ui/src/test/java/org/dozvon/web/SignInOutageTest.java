package org.dozvon.web;

import io.quarkus.oidc.OIDCException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.Test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@TestSecurity(user = "olga", roles = "owner")
class SignInOutageTest {
    /// Two visits for which Keycloak is away.
    @ApplicationScoped
    static class Outages {
        void fail(@Observes Router router) {
            router.get("/outage").handler(context -> context.fail(new OIDCException("Keycloak is away.")));
            router.get("/outage-amid-an-answer").handler(context -> {
                context.response().setChunked(true).write("begun");
                context.fail(new OIDCException("Keycloak is away."));
                context.response().end(" and ended");
            });
        }
    }

    @Test
    void whoeverTriesAgainShouldComeWhereTheyWantedToBe() {
        var answer = given().header("Accept-Language", "en").get("/outage?period=today&outcome=missed");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.asString()).contains("href=\"/outage?period=today&amp;outcome=missed\"");
    }

    @Test
    void anAnswerThatHasBegunShouldBeLeftAlone() {
        assertThat(given().get("/outage-amid-an-answer").asString())
                .startsWith("begun")
                .doesNotContain("<html");
    }
}
