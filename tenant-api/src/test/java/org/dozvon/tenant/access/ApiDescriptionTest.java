package org.dozvon.tenant.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.RealServers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ApiDescriptionTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    @Test
    void everyOperationSaysWhatItDoesAndHowItRefuses() {
        var description = RestAssured.get("/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");

        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) -> METHODS.stream()
                .filter(operations::containsKey)
                .forEach(method -> assertThat(operations.get(method))
                        .as("%s %s", method, path)
                        .containsKey("summary")
                        .extracting("responses")
                        .asString()
                        .contains("default={$ref=#/components/responses/Problem}")));
        assertThat(description.getMap("components.responses.Problem.content"))
                .containsOnlyKeys("application/problem+json");
    }
}
