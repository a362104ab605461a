package org.dozvon.helm;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All that a built service can be told by its environment: what its own mappings and its application.properties name,
/// and what the extensions of Quarkus among its libraries say of themselves.
///
/// @param variables every name that means something to it
/// @param defaults by variable, what it does without
record ServiceSettings(Set<String> variables, Map<String, String> defaults) {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern CONFIG_PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");

    static boolean isBuilt(String service) {
        return Files.isDirectory(libraries(service));
    }

    static ServiceSettings of(String service) throws Exception {
        var defaults = new TreeMap<String, String>();
        ownFile(service).forEach((key, value) -> defaults.put(variable(key.toString()), value.toString()));
        for (var mapping : mappings(service)) {
            mapping.forEach((key, property) -> defaults.put(variable(key), defaultOf(property)));
        }
        var variables = new HashSet<>(defaults.keySet());
        variables.addAll(injected(service));
        for (var library : files(libraries(service), ".jar")) {
            variables.addAll(ofExtension(library));
        }
        return new ServiceSettings(variables, defaults);
    }

    /// As SmallRye Config turns a key into a variable.
    private static String variable(String key) {
        return key.replace("[*]", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Properties ownFile(String service) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(module(service).resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Map<String, Property>> mappings(String service) throws Exception {
        var sources = module(service).resolve("src/main/java");
        try (var loader = new URLClassLoader(built(service), ServiceSettings.class.getClassLoader())) {
            return files(sources, "Config.java").stream()
                    .map(source -> sources.relativize(source).toString())
                    .map(name -> load(loader, name.replace(".java", "").replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                    .map(type -> ConfigMappings.getProperties(ConfigClass.configClass(type)))
                    .toList();
        }
    }

    private static URL[] built(String service) throws IOException {
        var urls = new ArrayList<URL>();
        for (var jar : files(module(service).resolve("target/quarkus-app"), ".jar")) {
            if (isOurs(jar)) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static boolean isOurs(Path jar) {
        return jar.getParent().endsWith("app") || jar.getFileName().toString().startsWith("org.dozvon.");
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Expected " + name + " to be compiled, but it is not.", e);
        }
    }

    private static String defaultOf(Property property) {
        return property.hasDefaultValue() ? property.getDefaultValue() : "";
    }

    private static Set<String> injected(String service) throws IOException {
        var names = new HashSet<String>();
        for (var source : files(module(service).resolve("src/main/java"), ".java")) {
            CONFIG_PROPERTY
                    .matcher(Files.readString(source))
                    .results()
                    .forEach(match -> names.add(variable(match.group(1))));
        }
        return names;
    }

    private static Set<String> ofExtension(Path library) throws IOException {
        var names = new HashSet<String>();
        try (var jar = new JarFile(library.toFile())) {
            var model = jar.getEntry(MODEL);
            if (model != null) {
                var json = new String(jar.getInputStream(model).readAllBytes(), StandardCharsets.UTF_8);
                collect(JsonParser.parseString(json), names);
            }
        }
        return names;
    }

    private static void collect(JsonElement element, Set<String> names) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> collect(each, names));
        } else if (element.isJsonObject()) {
            var json = element.getAsJsonObject();
            if (json.has("environmentVariable")) {
                names.add(json.get("environmentVariable").getAsString());
            }
            json.asMap().values().forEach(each -> collect(each, names));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Path libraries(String service) {
        return module(service).resolve("target/quarkus-app/lib/main");
    }

    private static Path module(String service) {
        return Path.of("..", service);
    }
}
