package org.dozvon.tenant.recipe;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RecipeTest {
    @Inject
    Tenants tenants;

    @Test
    void aRecipeBecomesADraftThatPublishesAtOnce() {
        // Given
        var tenant = tenants.create();
        Api.ownerOf(tenant)
                .body(Map.of(
                        "id", "anna",
                        "name", "Анна",
                        "contacts", List.of(Map.of("kind", "phone", "number", "+79035550101"))))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        Api.ownerOf(tenant)
                .header("Accept-Language", "ru")
                .get("/api/v1/recipes")
                .then()
                .statusCode(200)
                .body("", hasSize(12))
                .body("[0].id", equalTo("one-person"))
                .body("[0].questions.kind", contains("person", "person"));

        // When
        var anna = List.of(Map.of("value", "anna"));
        Api.ownerOf(tenant)
                .header("Accept-Language", "ru")
                .body(Map.of("answers", Map.of("who", anna, "mailbox", anna)))
                .post("/api/v1/recipes/one-person")
                .then()
                .statusCode(201)
                .body("id", equalTo("odin-chelovek"))
                .body("problems.code", everyItem(equalTo("scheme-without-number")));

        // Then
        Api.ownerOf(tenant)
                .post("/api/v1/schemes/odin-chelovek/tests/run")
                .then()
                .statusCode(200)
                .body("passed", contains(true, true));
        Api.ownerOf(tenant)
                .body(Map.of("revision", 1))
                .post("/api/v1/schemes/odin-chelovek/publish")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsNotAnsweredIsRefusedAtItsQuestion() {
        Api.ownerOf(tenants.create())
                .body(Map.of("answers", Map.of("who", List.of(Map.of("value", "their-anna")))))
                .post("/api/v1/recipes/one-person")
                .then()
                .statusCode(422)
                .body("problems[0].field", equalTo("answers.mailbox"))
                .body("problems[0].code", equalTo("value-missing"));
    }
}
