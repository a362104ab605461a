package org.dozvon.tenant.queue;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.tenant.callerlist.CallerListRepository;
import org.dozvon.tenant.people.GroupRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.sound.SoundRepository;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// The queues of the tenant at hand.
@Singleton
public class QueueService extends OwnedService<QueueEntity, QueueForm, Queue> {
    private static final int REST_SECONDS = 30;
    private static final int MOST_WAITING = 50;

    private final GroupRepository groups;
    private final SoundRepository sounds;
    private final CallerListRepository lists;

    QueueService(
            QueueRepository queues,
            GroupRepository groups,
            SoundRepository sounds,
            CallerListRepository lists,
            Publisher publisher,
            Uses uses) {
        super(queues, publisher, uses);
        this.groups = groups;
        this.sounds = sounds;
        this.lists = lists;
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.queues(list());
    }

    @Override
    protected QueueEntity blank() {
        return new QueueEntity();
    }

    @Override
    protected void write(QueueEntity queue, QueueForm form) {
        if (groups.named(form.group().value()).isEmpty()) {
            throw ProblemException.ofField("group", "group-unknown");
        }
        var told = form.announcements();
        var promotion = told == null ? null : told.promotion();
        queue.name = form.name();
        queue.group = form.group().value();
        queue.strategy = form.strategy();
        queue.contacts = Objects.requireNonNullElse(form.contacts(), ContactOrder.ALL_AT_ONCE);
        queue.offerSeconds = form.offerSeconds();
        queue.wrapUpSeconds = Objects.requireNonNullElse(form.wrapUpSeconds(), 0);
        queue.restSeconds = Objects.requireNonNullElse(form.restSeconds(), REST_SECONDS);
        queue.mostWaiting = Objects.requireNonNullElse(form.mostWaiting(), MOST_WAITING);
        queue.music = known("music", form.music());
        queue.promotion = known("announcements.promotion", promotion);
        queue.saysPosition = told != null && Boolean.TRUE.equals(told.position());
        queue.saysWait = told != null && Boolean.TRUE.equals(told.expectedWait());
        queue.saysEverySeconds = told == null ? null : told.everySeconds();
        queue.ahead = ahead(form.ahead());
        queue.whisper = known("whisper", form.whisper());
    }

    private List<Ahead> ahead(@Nullable List<AheadForm> forms) {
        var all = forms == null ? List.<AheadForm>of() : forms;
        if (!all.stream().allMatch(AheadForm::isOne)) {
            throw ProblemException.ofField("ahead", "ahead-malformed");
        }
        if (all.stream().anyMatch(one -> isUnknown(one.list()))) {
            throw ProblemException.ofField("ahead", "list-unknown");
        }
        return all.stream().map(AheadForm::model).toList();
    }

    private boolean isUnknown(@Nullable CallerListId list) {
        return list != null && lists.named(list.value()).isEmpty();
    }

    private @Nullable String known(String field, @Nullable SoundId sound) {
        if (sound == null) {
            return null;
        }
        if (sounds.named(sound.value()).isEmpty()) {
            throw ProblemException.ofField(field, "sound-unknown");
        }
        return sound.value();
    }

    @Override
    protected Queue view(QueueEntity queue) {
        return queue.model();
    }

    @Override
    protected Record idOf(QueueEntity queue) {
        return new QueueId(queue.id);
    }
}
