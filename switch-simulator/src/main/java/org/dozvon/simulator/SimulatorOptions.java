package org.dozvon.simulator;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dozvon.simulator.clock.DrivenClock;
import org.dozvon.simulator.dialplan.Dialplan;

/// How a simulated node is set up.
///
/// @param eslPort 0 for any free port
/// @param controlPort 0 for any free port, -1 for no control API
/// @param xmlUrl where directory and dialplan are asked, as `http://127.0.0.1:8085/freeswitch/xml`
/// @param cdrUrl where each channel's record is sent
/// @param dialplan asked when the gateway has no answer
/// @param clock a driven clock, or empty for the machine's
public record SimulatorOptions(
        String host,
        int eslPort,
        String eslPassword,
        int controlPort,
        String nodeName,
        Optional<String> xmlUrl,
        Optional<String> cdrUrl,
        Optional<Path> sounds,
        Dialplan dialplan,
        Optional<DrivenClock> clock) {

    /// Free ports, no gateway.
    public static SimulatorOptions forTests() {
        return new SimulatorOptions(
                "127.0.0.1",
                0,
                "dozvon-on-loopback",
                -1,
                "simulator",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Dialplan.nowhere(),
                Optional.empty());
    }

    /// From `--name=value` arguments, each also settable as `SIMULATOR_NAME` in the environment.
    static SimulatorOptions of(Map<String, String> settings) {
        var door = settings.get("door");
        var file = Optional.ofNullable(settings.get("dialplan"));
        return new SimulatorOptions(
                settings.getOrDefault("host", "127.0.0.1"),
                port(settings, "esl-port", 8021),
                settings.getOrDefault("esl-password", "dozvon-on-loopback"),
                port(settings, "control-port", 8086),
                settings.getOrDefault("node", "simulator"),
                Optional.ofNullable(settings.get("xml-url")),
                Optional.ofNullable(settings.get("cdr-url")),
                Optional.ofNullable(settings.get("sounds")).map(Path::of),
                StandardDialplan.of(file.map(Path::of), door),
                Optional.empty());
    }

    public SimulatorOptions dialplan(Dialplan own) {
        return new SimulatorOptions(
                host, eslPort, eslPassword, controlPort, nodeName, xmlUrl, cdrUrl, sounds, own, clock);
    }

    public SimulatorOptions clock(DrivenClock driven) {
        return new SimulatorOptions(
                host,
                eslPort,
                eslPassword,
                controlPort,
                nodeName,
                xmlUrl,
                cdrUrl,
                sounds,
                dialplan,
                Optional.of(driven));
    }

    public SimulatorOptions gateway(String xml, String cdr) {
        return new SimulatorOptions(
                host,
                eslPort,
                eslPassword,
                controlPort,
                nodeName,
                Optional.of(xml),
                Optional.of(cdr),
                sounds,
                dialplan,
                clock);
    }

    public SimulatorOptions controlPort(int port) {
        return new SimulatorOptions(
                host, eslPort, eslPassword, port, nodeName, xmlUrl, cdrUrl, sounds, dialplan, clock);
    }

    private static int port(Map<String, String> settings, String name, int usual) {
        var text = settings.get(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("Expected %s to be a port, but got '%s'.".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
