package org.dozvon.web.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.Announcements;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.web.language.QueueMessages;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.Levels;
import org.jspecify.annotations.Nullable;

/// Reads a queue's form. What cannot even be asked of tenant-api is told at once, beside its field; what it can be
/// asked,
/// it refuses itself.
record QueueReader(QueueMessages texts, Faults faults) {
    Queue queue(QueueId id, QueueFields typed) {
        var group = faults.chosen("group", typed.group(), GroupId::new, texts.groupMissing());
        if (typed.group().isEmpty()) {
            faults.add("group", texts.groupMissing());
        }
        var strategy = faults.chosen("strategy", typed.strategy(), RingStrategy::valueOf);
        var contacts = faults.chosen("contacts", typed.contacts(), ContactOrder::valueOf);
        var offer = number("offerSeconds", typed.offerSeconds());
        var wrapUp = number("wrapUpSeconds", typed.wrapUpSeconds());
        var rest = number("restSeconds", typed.restSeconds());
        var most = number("mostWaiting", typed.mostWaiting());
        var music = faults.chosen("music", typed.music(), SoundId::new);
        var announcements = announcements(typed);
        var ahead = ahead(typed);
        var whisper = faults.chosen("whisper", typed.whisper(), SoundId::new);
        faults.throwIfAny();
        return new Queue(
                id,
                typed.name(),
                Objects.requireNonNull(group),
                Objects.requireNonNullElse(strategy, RingStrategy.MOST_IDLE),
                Objects.requireNonNullElse(contacts, ContactOrder.ALL_AT_ONCE),
                offer,
                wrapUp,
                rest,
                most,
                music,
                announcements,
                ahead,
                whisper);
    }

    private List<Ahead> ahead(QueueFields typed) {
        var lists = typed.lists().entrySet().stream()
                .map(one -> Ahead.ofList(new CallerListId(one.getKey()), number("ahead", one.getValue())));
        var classes = Levels.read(typed.classes());
        if (classes.isEmpty()) {
            faults.add("ahead", texts.aheadMalformed());
        }
        return Stream.concat(
                        lists,
                        classes.orElse(Map.of()).entrySet().stream()
                                .map(one -> Ahead.ofClass(one.getKey(), one.getValue())))
                .toList();
    }

    private @Nullable Announcements announcements(QueueFields typed) {
        var promotion = faults.chosen("announcements", typed.promotion(), SoundId::new);
        if (!typed.saysPosition() && !typed.saysWait() && promotion == null) {
            return null;
        }
        var every = number("announcements", typed.everySeconds());
        return new Announcements(typed.saysPosition(), typed.saysWait(), promotion, every);
    }

    private int number(String field, String typed) {
        if (typed.matches("[0-9]{1,6}")) {
            return Integer.parseInt(typed);
        }
        faults.add(field, texts.notANumber());
        return 0;
    }
}
