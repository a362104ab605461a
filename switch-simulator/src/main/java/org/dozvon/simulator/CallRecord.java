package org.dozvon.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Node;

/// A channel's record as `mod_json_cdr` writes it: what a gateway reads of it, no more.
final class CallRecord {
    private static final long SECOND_US = 1_000_000;

    private CallRecord() {}

    static Map<String, Object> of(Channel channel, Node node) {
        var record = new LinkedHashMap<String, Object>();
        record.put("core-uuid", node.coreUuid());
        record.put("switchname", node.nodeName());
        record.put(
                "channel_data",
                Map.of(
                        "state",
                        "CS_REPORTING",
                        "direction",
                        channel.variable("direction").orElse(""),
                        "state_number",
                        "11"));
        record.put("variables", variables(channel));
        record.put("app_log", Map.of("applications", applications(channel)));
        record.put("callflow", List.of(flow(channel)));
        return record;
    }

    private static Map<String, String> variables(Channel channel) {
        var variables = new LinkedHashMap<>(channel.variables());
        long answered = channel.answeredMicros();
        long end = channel.hangupMicros();
        time(variables, "start", channel.createdMicros());
        time(variables, "answer", answered);
        time(variables, "progress", channel.progressMicros());
        time(variables, "bridge", channel.bridgedMicros());
        time(variables, "end", end);
        length(variables, "duration", "mduration", "uduration", end - channel.createdMicros());
        length(variables, "billsec", "billmsec", "billusec", answered == 0 ? 0 : end - answered);
        length(
                variables,
                "answersec",
                "answermsec",
                "answerusec",
                answered == 0 ? 0 : answered - channel.createdMicros());
        channel.ran().stream().reduce((_, last) -> last).ifPresent(last -> variables.put("last_app", last.name()));
        return variables;
    }

    private static void time(Map<String, String> variables, String name, long micros) {
        variables.put(name + "_epoch", Long.toString(micros / SECOND_US));
        variables.put(name + "_uepoch", Long.toString(micros));
    }

    private static void length(
            Map<String, String> variables, String seconds, String millis, String microseconds, long length) {
        variables.put(seconds, Long.toString((length + SECOND_US / 2) / SECOND_US));
        variables.put(millis, Long.toString(length / 1_000));
        variables.put(microseconds, Long.toString(length));
    }

    private static List<Map<String, String>> applications(Channel channel) {
        return channel.ran().stream()
                .map(ran -> Map.of(
                        "app_name", ran.name(), "app_data", ran.argument(), "app_stamp", Long.toString(ran.atMicros())))
                .toList();
    }

    private static Map<String, Object> flow(Channel channel) {
        var flow = new LinkedHashMap<String, Object>();
        flow.put("dialplan", "XML");
        flow.put("profile_index", "1");
        flow.put("caller_profile", profile(channel));
        flow.put("times", times(channel));
        return flow;
    }

    private static Map<String, String> profile(Channel channel) {
        var profile = new LinkedHashMap<String, String>();
        profile.put("username", channel.callerNumber());
        profile.put("dialplan", "XML");
        profile.put("caller_id_name", channel.callerName());
        profile.put("ani", channel.callerNumber());
        profile.put("caller_id_number", channel.callerNumber());
        profile.put("network_addr", "127.0.0.1");
        profile.put("destination_number", channel.destination());
        profile.put("uuid", channel.uuid());
        profile.put("source", channel.source());
        profile.put("context", channel.context());
        profile.put("chan_name", channel.name());
        return profile;
    }

    private static Map<String, String> times(Channel channel) {
        var times = new LinkedHashMap<String, String>();
        times.put("created_time", Long.toString(channel.createdMicros()));
        times.put("profile_created_time", Long.toString(channel.createdMicros()));
        times.put("progress_time", Long.toString(channel.progressMicros()));
        times.put("progress_media_time", "0");
        times.put("answered_time", Long.toString(channel.answeredMicros()));
        times.put("bridged_time", Long.toString(channel.bridgedMicros()));
        times.put("last_hold_time", "0");
        times.put("hold_accum_time", "0");
        times.put("hangup_time", Long.toString(channel.hangupMicros()));
        times.put("resurrect_time", "0");
        times.put("transfer_time", "0");
        return times;
    }
}
