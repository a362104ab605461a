package org.dozvon.gateway.dialplan;

import java.util.ArrayList;
import java.util.List;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.App;
import org.dozvon.esl.dial.DialString;
import org.dozvon.gateway.xml.XmlWriter;

/// What the node does with a call, one action after another, as typed applications that refuse whatever the
/// node would run.
final class Actions {
    private final List<App> apps = new ArrayList<>();

    Actions set(String variable, String value) {
        return then(new App.Set(variable, value));
    }

    Actions bridge(DialString to) {
        return then(new App.Bridge(to));
    }

    Actions hangup(HangupCause cause) {
        return then(new App.Hangup(cause));
    }

    Actions then(App app) {
        apps.add(app);
        return this;
    }

    String in(String context) {
        return XmlWriter.document(
                "dialplan",
                section -> section.element(
                        "context",
                        inContext -> inContext.element(
                                "extension",
                                extension -> extension.element("condition", this::write),
                                "name",
                                "a-call"),
                        "name",
                        context));
    }

    private void write(XmlWriter to) {
        apps.forEach(app -> to.element("action", "application", app.name(), "data", app.argument()));
    }
}
