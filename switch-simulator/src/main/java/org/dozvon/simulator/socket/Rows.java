package org.dozvon.simulator.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tables as the switch prints them.
final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /// Without rows there is no array at all, and a line break follows.
    static String asJson(List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return "{\"row_count\": 0}\n";
        }
        var table = new LinkedHashMap<String, Object>();
        table.put("row_count", rows.size());
        table.put("rows", rows);
        try {
            return JSON.writeValueAsString(table);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String asXml(List<Map<String, Object>> registrations) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<profile>\n  <registrations>\n");
        for (var row : registrations) {
            xml.append("    <registration>\n");
            element(xml, "call-id", row.get("token"));
            element(xml, "user", row.get("reg_user") + "@" + row.get("realm"));
            element(xml, "contact", row.get("url"));
            element(xml, "agent", "simulator");
            element(xml, "status", "Registered(UDP)(unknown) EXP(" + row.get("expires") + ")");
            element(xml, "host", row.get("hostname"));
            element(xml, "network-ip", row.get("network_ip"));
            element(xml, "network-port", row.get("network_port"));
            element(xml, "sip-auth-user", row.get("reg_user"));
            element(xml, "sip-auth-realm", row.get("realm"));
            xml.append("    </registration>\n");
        }
        return xml.append("  </registrations>\n</profile>\n").toString();
    }

    private static void element(StringBuilder xml, String name, @Nullable Object value) {
        var text =
                String.valueOf(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        xml.append("        <")
                .append(name)
                .append('>')
                .append(text)
                .append("</")
                .append(name)
                .append(">\n");
    }
}
