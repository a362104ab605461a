package org.dozvon.tenant.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.tenant.problem.ExampleView;
import org.dozvon.tenant.problem.FixView;
import org.dozvon.tenant.problem.ProblemItem;
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

    @Test
    void everyMemberOfAProblemIsDescribed() {
        var items = "components.schemas.ProblemDetails.properties.problems.items.properties";
        var description = RestAssured.get("/openapi?format=json").jsonPath();

        assertThat(description.getMap(items)).containsOnlyKeys(members(ProblemItem.class));
        assertThat(description.getMap(items + ".example.properties")).containsOnlyKeys(members(ExampleView.class));
        assertThat(description.getMap(items + ".fix.properties")).containsOnlyKeys(members(FixView.class));
    }

    private static List<String> members(Class<? extends Record> of) {
        return Stream.of(of.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
