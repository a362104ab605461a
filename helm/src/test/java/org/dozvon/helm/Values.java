package org.dozvon.helm;

import java.util.Map;

/// Values that installations set.
final class Values {
    static final String FREESWITCH = "registry.example.com/freeswitch:1.11.3";

    /// All that has to be set.
    static final Map<String, String> LEAST = Map.of("mediaNode.freeswitchImage", FREESWITCH);

    /// Every part that is left out by default, so that each line of the templates is seen.
    static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("mediaNode.freeswitchImage", FREESWITCH),
            Map.entry("mediaNode.publicAddress", "203.0.113.7"),
            Map.entry("mediaNode.trunksSecret", "trunks"),
            Map.entry("mediaNode.reserve", "sofia/external/$1@carrier.example"),
            Map.entry("mediaNode.hostNetwork", "false"),
            Map.entry("console.trustedProxies[0]", "10.0.0.0/8"),
            Map.entry("console.ingress.className", "nginx"),
            Map.entry("image.registry", "registry.example.com"),
            Map.entry("image.pullSecrets[0].name", "registry"),
            Map.entry("networkPolicy.apiFrom[0].ipBlock.cidr", "10.1.0.0/16"),
            Map.entry("networkPolicy.consoleFrom[0].namespaceSelector.matchLabels.name", "ingress"),
            Map.entry("networkPolicy.metricsFrom[0].namespaceSelector.matchLabels.name", "monitoring"),
            Map.entry("smtp.username", "pbx"),
            Map.entry("tenantApi.sounds.storageClass", "shared"),
            Map.entry("mediaNode.recordings.storageClass", "fast"));

    private Values() {}
}
