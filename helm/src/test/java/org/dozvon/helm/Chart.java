package org.dozvon.helm;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The chart beside this module, rendered without a cluster.
final class Chart {
    static final Path FOLDER = Path.of("dozvon").toAbsolutePath();

    private Chart() {}

    static String rendered(Map<String, String> values) {
        var template = new Helm(FOLDER).template().withName("dozvon").withKubeVersion("1.30.0");
        values.forEach(template::set);
        return template.call();
    }

    /// As an installation with everything on renders it.
    static String rendered() {
        return rendered(Values.LEAST);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> manifests(String rendered) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(rendered).spliterator(), false)
                .filter(Map.class::isInstance)
                .map(document -> (Map<String, Object>) document)
                .toList();
    }
}
