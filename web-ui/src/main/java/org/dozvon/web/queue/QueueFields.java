package org.dozvon.web.queue;

import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.web.page.Rows;

import jakarta.ws.rs.core.MultivaluedMap;

/// The fields of a queue's form, whatever stands in them.
///
/// @param id empty for a new one
record QueueFields(
        String id,
        String name,
        String group,
        String strategy,
        String contacts,
        String offerSeconds,
        String wrapUpSeconds,
        String restSeconds,
        String mostWaiting,
        String music) {

    /// What suits most companies.
    static QueueFields usual(String group) {
        return new QueueFields(
                "",
                "",
                group,
                RingStrategy.MOST_IDLE.name(),
                ContactOrder.ALL_AT_ONCE.name(),
                "20",
                "10",
                "30",
                "50",
                "");
    }

    static QueueFields of(Queue queue) {
        var music = queue.music();
        return new QueueFields(
                queue.id().value(),
                queue.name(),
                queue.group().value(),
                queue.strategy().name(),
                queue.contacts().name(),
                Integer.toString(queue.offerSeconds()),
                Integer.toString(queue.wrapUpSeconds()),
                Integer.toString(queue.restSeconds()),
                Integer.toString(queue.mostWaiting()),
                music == null ? "" : music.value());
    }

    static QueueFields typed(String id, MultivaluedMap<String, String> fields) {
        var form = new Rows(fields);
        return new QueueFields(
                id,
                form.field("name").trim(),
                form.field("group"),
                form.field("strategy"),
                form.field("contacts"),
                form.field("offerSeconds").trim(),
                form.field("wrapUpSeconds").trim(),
                form.field("restSeconds").trim(),
                form.field("mostWaiting").trim(),
                form.field("music"));
    }
}
