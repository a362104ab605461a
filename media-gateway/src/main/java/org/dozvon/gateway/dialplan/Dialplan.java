package org.dozvon.gateway.dialplan;

import org.dozvon.gateway.xml.Question;
import org.dozvon.gateway.xml.XmlWriter;

import jakarta.enterprise.context.ApplicationScoped;

/// Answers where a call goes. The context tells who calls: `external` a customer, `internal` a tenant's
/// phone; every other one is the node's own.
@ApplicationScoped
public class Dialplan {
    private final OutsideCalls outside;
    private final InsideCalls inside;

    public Dialplan(OutsideCalls outside, InsideCalls inside) {
        this.outside = outside;
        this.inside = inside;
    }

    public String answer(Question question) {
        // `Hunt-` is where the call is going now, `Caller-` where it came from at first: they differ after
        // a transfer.
        var context = question.first("Hunt-Context", "Caller-Context");
        var dialled = question.first("Hunt-Destination-Number", "Caller-Destination-Number");
        return switch (context) {
            case "external" -> outside.answer(dialled, question.field("Caller-Caller-ID-Number"));
            case "internal" -> inside.answer(dialled, question);
            default -> XmlWriter.notFound();
        };
    }
}
