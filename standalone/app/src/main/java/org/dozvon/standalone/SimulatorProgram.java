package org.dozvon.standalone;

import java.net.URI;
import java.util.List;
import org.dozvon.infra.Ports;

/// The stand-in for a FreeSWITCH node.
final class SimulatorProgram {
    private SimulatorProgram() {}

    static Program of(Layout layout, PortTable ports, String password) {
        var gateway = "http://" + Ports.HOST + ":" + ports.of("media-gateway") + "/freeswitch/";
        var command = Program.java(
                "192m",
                layout.data(),
                List.of(
                        "-cp",
                        layout.simulatorClassPath(),
                        "org.dozvon.simulator.Main",
                        "--esl-port=" + ports.of("switch.esl"),
                        "--control-port=" + ports.of("switch.control"),
                        "--door=" + Ports.HOST + ":" + ports.of("media-gateway.door"),
                        "--sounds=" + layout.sounds(),
                        "--xml-url=" + gateway + "xml",
                        "--cdr-url=" + gateway + "cdr"));
        return new Program(
                "simulator",
                command,
                URI.create("http://" + Ports.HOST + ":" + ports.of("switch.control") + "/health"));
    }
}
