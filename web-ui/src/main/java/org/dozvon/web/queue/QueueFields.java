package org.dozvon.web.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.web.page.Levels;
import org.dozvon.web.page.Rows;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.core.MultivaluedMap;

/// The fields of a queue's form, whatever stands in them.
///
/// @param id      empty for a new one
/// @param lists   of the lists of callers that come first, the priority
/// @param classes of callers that come first, each with its priority
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
        String music,
        boolean saysPosition,
        boolean saysWait,
        String promotion,
        String everySeconds,
        Map<String, String> lists,
        String classes,
        String whisper) {
    private static final String USUAL_SECONDS = "45";

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
                "",
                true,
                true,
                "",
                USUAL_SECONDS,
                Map.of(),
                "",
                "");
    }

    static QueueFields of(Queue queue) {
        var told = queue.announcements();
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
                sound(queue.music()),
                told != null && told.position(),
                told != null && told.expectedWait(),
                told == null ? "" : sound(told.promotion()),
                told == null ? USUAL_SECONDS : Integer.toString(told.everySeconds()),
                lists(queue),
                classes(queue),
                sound(queue.whisper()));
    }

    private static String sound(@Nullable SoundId sound) {
        return sound == null ? "" : sound.value();
    }

    private static Map<String, String> lists(Queue queue) {
        var lists = new LinkedHashMap<String, String>();
        for (var ahead : queue.ahead()) {
            if (ahead.list() != null) {
                lists.put(ahead.list().value(), Integer.toString(ahead.priority()));
            }
        }
        return lists;
    }

    private static String classes(Queue queue) {
        var classes = new LinkedHashMap<String, Integer>();
        for (var ahead : queue.ahead()) {
            if (ahead.callerClass() != null) {
                classes.put(ahead.callerClass(), ahead.priority());
            }
        }
        return Levels.shown(classes);
    }

    /// A list that comes as others do is not kept.
    private static Map<String, String> lists(List<String> ids, List<String> priorities) {
        var lists = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(ids.size(), priorities.size()); i++) {
            if (!priorities.get(i).isEmpty()) {
                lists.put(ids.get(i), priorities.get(i));
            }
        }
        return lists;
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
                form.field("music"),
                !form.field("saysPosition").isEmpty(),
                !form.field("saysWait").isEmpty(),
                form.field("promotion"),
                form.field("everySeconds").trim(),
                lists(form.all("aheadList"), form.all("aheadPriority")),
                form.field("aheadClasses").trim(),
                form.field("whisper"));
    }
}
