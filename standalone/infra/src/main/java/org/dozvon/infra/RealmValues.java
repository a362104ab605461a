package org.dozvon.infra;

import java.util.LinkedHashMap;
import java.util.Map;

/// What is put in the realm file: secrets and ports, none of which stands in the source.
public record RealmValues(String consoleSecret, String servicesSecret, String demoPassword, int smtpPort) {
    public Map<String, String> byPlace() {
        var values = new LinkedHashMap<String, String>();
        values.put("console-secret", consoleSecret);
        values.put("services-secret", servicesSecret);
        values.put("demo-password", demoPassword);
        values.put("smtp-port", Integer.toString(smtpPort));
        return values;
    }
}
