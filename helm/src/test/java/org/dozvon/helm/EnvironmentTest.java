package org.dozvon.helm;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// What the chart tells a container is what the program in it listens to, and nothing of a developer's machine is left.
class EnvironmentTest {
    private static final Pattern OF_A_DEVELOPER = Pattern.compile("127\\.0\\.0\\.1|localhost|\\.dev/|-dev$");

    /// What is right on loopback: the node beside the gateway, and what is derived from another key.
    private static final Set<String> RIGHT_AS_THEY_ARE =
            Set.of("DOZVON_GATEWAY_DOOR_HOST", "DOZVON_GATEWAY_NODE_ADDRESSES", "QUARKUS_REST_CLIENT_TENANT_API_URL");

    private static final List<Container> CONTAINERS = Chart.manifests(Chart.rendered(Values.EVERYTHING)).stream()
            .map(manifest -> new Gson().toJsonTree(manifest).getAsJsonObject())
            .flatMap(EnvironmentTest::podSpec)
            .flatMap(Container::of)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"tenant-api", "call-router", "media-gateway", "reporting", "web-ui"})
    void everyVariableMeansSomethingToItsService(String service) throws Exception {
        assumeThat(ServiceSettings.isBuilt(service))
                .as("%s is packaged; ./mvnw verify does that first", service)
                .isTrue();

        var unknown = new HashSet<>(of(service).environment().keySet());
        unknown.removeAll(ServiceSettings.of(service).variables());

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-api", "call-router", "media-gateway", "reporting", "web-ui"})
    void nothingIsLeftThatSuitsADevelopersMachineAlone(String service) throws Exception {
        assumeThat(ServiceSettings.isBuilt(service))
                .as("%s is packaged; ./mvnw verify does that first", service)
                .isTrue();

        var left = new HashSet<String>();
        ServiceSettings.of(service).defaults().forEach((variable, value) -> {
            if (OF_A_DEVELOPER.matcher(value).find() && !variable.startsWith("_")) {
                left.add(variable);
            }
        });
        left.removeAll(RIGHT_AS_THEY_ARE);
        left.removeAll(of(service).environment().keySet());

        assertThat(left).isEmpty();
    }

    @Test
    void everyVariableOfTheNodeIsReadByItsConfiguration() throws IOException {
        var read = Files.readString(Path.of("..", "media-gateway", "freeswitch", "conf", "vars.xml"));

        assertThat(of("freeswitch").environment().keySet())
                .allSatisfy(variable -> assertThat(read).contains("=$" + variable + "\""));
    }

    @Test
    void theConsoleKeepsItsSessionsAndFormsAcrossPodsBehindTheEdge() {
        assertThat(of("web-ui").environment())
                .containsEntry("QUARKUS_REST_CSRF_COOKIE_FORCE_SECURE", "true")
                .containsEntry("QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE", "true")
                .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
                .containsKeys(
                        "QUARKUS_REST_CSRF_TOKEN_SIGNATURE_KEY",
                        "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET",
                        "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET");
    }

    private static Container of(String name) {
        return CONTAINERS.stream()
                .filter(container -> container.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected a container " + name + ", but there is none."));
    }

    private static Stream<JsonObject> podSpec(JsonObject manifest) {
        var spec = manifest.getAsJsonObject("spec");
        return spec == null || !spec.has("template")
                ? Stream.of()
                : Stream.of(spec.getAsJsonObject("template").getAsJsonObject("spec"));
    }
}
