package org.dozvon.infra;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is put in the realm file: secrets and addresses, none of which stands in the source.
///
/// @param consoleRedirect where a sign-in may come back to when the browser says 127.0.0.1
/// @param consoleRedirectByName and when it says localhost
public record RealmValues(
        String consoleSecret,
        String servicesSecret,
        String demoPassword,
        String consoleRedirect,
        String consoleRedirectByName,
        int smtpPort) {
    public Map<String, String> byPlace() {
        var values = new LinkedHashMap<String, String>();
        values.put("console-secret", consoleSecret);
        values.put("services-secret", servicesSecret);
        values.put("demo-password", demoPassword);
        values.put("console-redirect", consoleRedirect);
        values.put("console-redirect-by-name", consoleRedirectByName);
        values.put("smtp-port", Integer.toString(smtpPort));
        return values;
    }
}
