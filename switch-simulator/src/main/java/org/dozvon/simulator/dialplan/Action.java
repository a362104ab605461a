package org.dozvon.simulator.dialplan;

/// One line of a dialplan.
public record Action(String application, String data) {
    public static Action of(String application) {
        return new Action(application, "");
    }
}
