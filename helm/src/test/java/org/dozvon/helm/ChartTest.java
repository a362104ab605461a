package org.dozvon.helm;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.marcnuri.helm.Helm;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChartTest {
    private interface Validator {
        void validate(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Validator> VALIDATORS = Map.of(
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "Deployment", V1Deployment::validateJsonElement,
            "StatefulSet", V1StatefulSet::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "Ingress", V1Ingress::validateJsonElement,
            "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement);

    private static final Map<String, Class<?>> MODELS = Map.of(
            "ConfigMap", V1ConfigMap.class,
            "Deployment", V1Deployment.class,
            "StatefulSet", V1StatefulSet.class,
            "Service", V1Service.class,
            "Ingress", V1Ingress.class,
            "NetworkPolicy", V1NetworkPolicy.class,
            "PersistentVolumeClaim", V1PersistentVolumeClaim.class,
            "PodDisruptionBudget", V1PodDisruptionBudget.class);

    private static final List<JsonObject> MANIFESTS = manifests(Values.LEAST);

    @Test
    void theChartPassesHelmsOwnStrictLint() {
        var lint = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> everyManifestHasOnlyFieldsThatKubernetesKnows() {
        return Stream.of(Values.LEAST, Values.EVERYTHING)
                .flatMap(values -> manifests(values).stream())
                .map(manifest -> DynamicTest.dynamicTest(named(manifest), () -> {
                    var kind = manifest.get("kind").getAsString();
                    assertThat(VALIDATORS).containsKey(kind);
                    VALIDATORS.get(kind).validate(manifest);
                    // Reading it into the model refuses values of a wrong type.
                    assertThat(JSON.getGson().fromJson(manifest, MODELS.get(kind)))
                            .isNotNull();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyContainerRunsUnprivilegedWithLimitsAndProbes() {
        return pods().flatMap(ChartTest::containers)
                .map(container -> DynamicTest.dynamicTest(nameOf(container), () -> {
                    var security = container.getAsJsonObject("securityContext");
                    assertThat(security.get("allowPrivilegeEscalation").getAsBoolean())
                            .isFalse();
                    assertThat(security.get("readOnlyRootFilesystem").getAsBoolean())
                            .isTrue();
                    assertThat(security.getAsJsonObject("capabilities")
                                    .getAsJsonArray("drop")
                                    .get(0)
                                    .getAsString())
                            .isEqualTo("ALL");
                    assertThat(container
                                    .getAsJsonObject("resources")
                                    .getAsJsonObject("limits")
                                    .has("memory"))
                            .isTrue();
                    assertThat(container.keySet()).contains("startupProbe", "livenessProbe");
                    if (!nameOf(container).equals("freeswitch")) {
                        assertThat(container.keySet()).contains("readinessProbe");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceFindsPodsAndThePortsThatItNames() {
        return MANIFESTS.stream()
                .filter(ChartTest::isService)
                .map(service -> DynamicTest.dynamicTest(named(service), () -> {
                    var selector = service.getAsJsonObject("spec").getAsJsonObject("selector");
                    var pod = pods().filter(
                                    template -> labelsOf(template).entrySet().containsAll(selector.entrySet()))
                            .toList();
                    assertThat(pod).as("pods that %s selects", named(service)).hasSize(1);
                    var ports = containers(pod.getFirst())
                            .flatMap(ChartTest::portNames)
                            .toList();
                    each(service.getAsJsonObject("spec").getAsJsonArray("ports"))
                            .forEach(port -> assertThat(ports)
                                    .contains(port.get("targetPort").getAsString()));
                }));
    }

    @Test
    void everyMountHasItsVolume() {
        MANIFESTS.stream().filter(ChartTest::hasPods).forEach(manifest -> {
            var spec = manifest.getAsJsonObject("spec");
            var pod = spec.getAsJsonObject("template");
            var volumes = new HashSet<String>();
            each(pod.getAsJsonObject("spec").getAsJsonArray("volumes")).forEach(volume -> volumes.add(nameOf(volume)));
            if (spec.has("volumeClaimTemplates")) {
                each(spec.getAsJsonArray("volumeClaimTemplates"))
                        .forEach(claim -> volumes.add(nameOf(claim.getAsJsonObject("metadata"))));
            }
            containers(pod)
                    .flatMap(container -> each(container.getAsJsonArray("volumeMounts")))
                    .forEach(mount -> assertThat(volumes).contains(nameOf(mount)));
        });
    }

    @Test
    void noPasswordIsAValue() {
        assertThat(pods().flatMap(ChartTest::containers)
                        .flatMap(
                                container -> container.has("env") ? each(container.getAsJsonArray("env")) : Stream.of())
                        .filter(variable -> nameOf(variable).matches(".*(PASSWORD|SECRET).*"))
                        .filter(variable -> variable.has("value")))
                .isEmpty();
    }

    @Test
    void theEventSocketIsOpenToRoutersAlone() {
        var rules = each(MANIFESTS.stream()
                        .filter(manifest -> named(manifest).equals("NetworkPolicy media-node"))
                        .findFirst()
                        .orElseThrow()
                        .getAsJsonObject("spec")
                        .getAsJsonArray("ingress"))
                .filter(rule -> opens(rule, 8021, "esl"))
                .toList();

        assertThat(rules).hasSize(1);
        assertThat(rules.getFirst().getAsJsonArray("from").toString())
                .contains("call-router")
                .doesNotContain("ipBlock", "namespaceSelector");
        // On the host's network no policy holds: there it listens on one address, to the cluster's networks.
        assertThat(Chart.rendered()).contains("- name: DOZVON_ESL_CLIENTS\n              value: \"10.0.0.0/8\"");
    }

    @ParameterizedTest
    @CsvSource({
        "console.hots, pbx.example.com",
        "tenantApi.replicas, many",
        "keycloak.issuer, id.example.com",
        "callRouter.trunk, sofia/gateway/carrier",
        "mediaNode.carriers[0], everybody"
    })
    void aValueThatCannotBeIsRefusedBeforeAnythingIsInstalled(String key, String value) {
        var values = new HashMap<>(Values.LEAST);
        values.put(key, value);

        assertThatThrownBy(() -> Chart.rendered(values))
                .hasMessageContaining("schema")
                .hasMessageContaining(key.replaceAll(".*\\.|\\[.*", ""));
    }

    @Test
    void aMediaNodeWithoutAnImageIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> Chart.rendered(Map.of())).hasMessageContaining("name a published FreeSWITCH image");
    }

    @Test
    void nodesOutsideTheClusterNeedNoMediaNode() {
        assertThat(Chart.rendered(Map.of("mediaNode.enabled", "false"))).doesNotContain("- name: freeswitch");
    }

    /// The plain manifests are the chart's own rendering. To renew them: `./mvnw -pl helm test
    /// -Ddozvon.manifests=write`.
    @Test
    void thePlainManifestsAreWhatTheChartRenders() throws IOException {
        var file = Path.of("..", "k8s", "dozvon.yaml");
        var rendered = "# Rendered from helm/dozvon by its test; do not edit. See k8s/README.md.\n"
                + Chart.rendered().replaceAll("(?m)[ \\t]+$", "").stripLeading();
        if ("write".equals(System.getProperty("dozvon.manifests"))) {
            Files.writeString(file, rendered);
        }

        assertThat(Files.readString(file))
                .as(
                        "The chart, its values or the node's configuration changed: ./mvnw -pl helm test -Ddozvon.manifests=write")
                .isEqualTo(rendered);
    }

    private static List<JsonObject> manifests(Map<String, String> values) {
        return Chart.manifests(Chart.rendered(values)).stream()
                .map(manifest -> new Gson().toJsonTree(manifest).getAsJsonObject())
                .toList();
    }

    /// Whether a rule lets somebody in at the port, by number, by name, in a range, or by naming none.
    private static boolean opens(JsonObject rule, int port, String name) {
        return !rule.has("ports")
                || each(rule.getAsJsonArray("ports")).anyMatch(each -> {
                    var told = each.get("port").getAsString();
                    if (!told.matches("\\d+")) {
                        return told.equals(name);
                    }
                    int last = each.has("endPort") ? each.get("endPort").getAsInt() : Integer.parseInt(told);
                    return Integer.parseInt(told) <= port && port <= last;
                });
    }

    private static Stream<JsonObject> pods() {
        return MANIFESTS.stream()
                .filter(ChartTest::hasPods)
                .map(manifest -> manifest.getAsJsonObject("spec").getAsJsonObject("template"));
    }

    private static boolean hasPods(JsonObject manifest) {
        return manifest.has("spec") && manifest.getAsJsonObject("spec").has("template");
    }

    private static boolean isService(JsonObject manifest) {
        return manifest.get("kind").getAsString().equals("Service");
    }

    private static Stream<JsonObject> containers(JsonObject pod) {
        var spec = pod.getAsJsonObject("spec");
        var sidecars =
                spec.has("initContainers") ? each(spec.getAsJsonArray("initContainers")) : Stream.<JsonObject>of();
        return Stream.concat(sidecars, each(spec.getAsJsonArray("containers")));
    }

    private static Stream<String> portNames(JsonObject container) {
        return each(container.getAsJsonArray("ports")).map(ChartTest::nameOf);
    }

    private static JsonObject labelsOf(JsonObject template) {
        return template.getAsJsonObject("metadata").getAsJsonObject("labels");
    }

    private static Stream<JsonObject> each(com.google.gson.JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static String nameOf(JsonObject thing) {
        return thing.get("name").getAsString();
    }

    private static String named(JsonObject manifest) {
        return manifest.get("kind").getAsString() + " " + nameOf(manifest.getAsJsonObject("metadata"));
    }
}
