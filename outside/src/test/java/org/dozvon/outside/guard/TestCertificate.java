package org.dozvon.outside.guard;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A certificate for a name, made by the JDK's own tool.
record TestCertificate(PfxOptions key, PemTrustOptions trust) {
    private static final String PASSWORD = "changeit";

    static TestCertificate of(String name) throws Exception {
        var directory = Files.createTempDirectory("certificate");
        var store = directory.resolve("key.p12").toString();
        var pem = directory.resolve("trust.pem").toString();
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name);
        keytool(store, "-exportcert", "-rfc", "-file", pem);
        return new TestCertificate(
                new PfxOptions().setPath(store).setPassword(PASSWORD), new PemTrustOptions().addCertPath(pem));
    }

    private static void keytool(String store, String... order) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(order));
        command.addAll(List.of("-alias", "key", "-keystore", store, "-storetype", "PKCS12", "-storepass", PASSWORD));
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes());
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
