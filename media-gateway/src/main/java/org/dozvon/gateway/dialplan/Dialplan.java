package org.dozvon.gateway.dialplan;

import org.dozvon.gateway.xml.Question;
import org.dozvon.gateway.xml.XmlWriter;

import jakarta.enterprise.context.ApplicationScoped;

/// Answers where a call goes. The context tells who calls: `external` a customer, `transferred` a customer
/// whom somebody has sent on, `internal` a tenant's phone; every other one is the node's own.
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
            case "external" -> outside.answer(dialled, question.field("Caller-Caller-ID-Number"), context);
            // Whom somebody who talked with them has sent on: to the door again, whatever was dialled for it.
            case OutsideCalls.TRANSFERRED ->
                outside.answer(
                        question.field("variable_dozvon_dialled"), question.field("variable_dozvon_caller"), context);
            case "internal" -> inside.answer(dialled, question);
            default -> XmlWriter.notFound();
        };
    }
}
