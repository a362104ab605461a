package org.dozvon.web.queue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.Sound;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.QueueMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Options;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;

/// Shows queues: in lines, and each in its form.
@RequestScoped
public class QueueForms {
    private static final List<RingStrategy> STRATEGIES = List.of(
            RingStrategy.MOST_IDLE,
            RingStrategy.ROUND_ROBIN,
            RingStrategy.LEAST_TALK,
            RingStrategy.FEWEST_ANSWERED,
            RingStrategy.RANDOM,
            RingStrategy.SEQUENTIAL,
            RingStrategy.PARALLEL,
            RingStrategy.BY_LEVEL,
            RingStrategy.MOST_IDLE_IN_LEVEL);

    private final TenantApi tenants;
    private final Texts texts;

    QueueForms(@RestClient TenantApi tenants, Texts texts) {
        this.tenants = tenants;
        this.texts = texts;
    }

    List<QueueLine> lines(List<Queue> queues) {
        var groups = tenants.groups();
        return queues.stream().map(queue -> line(queue, groups)).toList();
    }

    private QueueLine line(Queue queue, List<Group> groups) {
        var group =
                groups.stream().filter(each -> each.id().equals(queue.group())).findFirst();
        return new QueueLine(
                queue.id().value(),
                queue.name(),
                group.map(each -> each.id().value()).orElse(""),
                group.map(Group::name).orElse(""),
                group.map(each -> each.members().size()).orElse(0),
                words().strategy(queue.strategy()));
    }

    /// Whoever has only one group need not choose it.
    QueueFormView empty() {
        var groups = tenants.groups();
        return view(
                QueueFields.usual(groups.size() == 1 ? groups.getFirst().id().value() : ""), groups);
    }

    QueueFormView of(QueueFields fields) {
        return view(fields, tenants.groups());
    }

    private QueueFormView view(QueueFields fields, List<Group> groups) {
        var words = words();
        var sounds = tenants.sounds();
        return new QueueFormView(
                fields.id(),
                fields.name(),
                !groups.isEmpty(),
                chosen(groups(groups), fields.group()),
                chosen(options(STRATEGIES, words::strategy), fields.strategy()),
                chosen(options(List.of(ContactOrder.values()), words::contacts), fields.contacts()),
                fields.offerSeconds(),
                fields.wrapUpSeconds(),
                fields.restSeconds(),
                fields.mostWaiting(),
                chosen(sounds(sounds, texts().ourMusic()), fields.music()),
                path(sounds, fields.music()),
                fields.saysPosition(),
                fields.saysWait(),
                chosen(sounds(sounds, texts().noPromotion()), fields.promotion()),
                path(sounds, fields.promotion()),
                fields.everySeconds(),
                lists(fields.lists()),
                fields.classes(),
                chosen(sounds(sounds, texts().noWhisper()), fields.whisper()),
                path(sounds, fields.whisper()));
    }

    /// A list that is gone is not shown: saving forgets it.
    private List<AheadRow> lists(Map<String, String> chosen) {
        return tenants.callerLists().stream()
                .map(list -> new AheadRow(
                        list.id().value(),
                        list.name(),
                        priorities(chosen.getOrDefault(list.id().value(), ""))))
                .toList();
    }

    private List<Choice> priorities(String chosen) {
        var options = new Options(texts().aheadAsOthers());
        for (int priority = Limits.PRIORITY_MAX; priority > 0; priority--) {
            var name = priority == Limits.PRIORITY_MAX ? texts().aheadFirst(priority) : texts().aheadAt(priority);
            options.and(Integer.toString(priority), name);
        }
        return chosen(options, chosen);
    }

    private Options groups(List<Group> groups) {
        var options = new Options(texts().chooseGroup());
        groups.forEach(group -> options.and(
                group.id().value(),
                texts().groupOf(group.name(), group.members().size())));
        return options;
    }

    private static Options sounds(List<Sound> sounds, String none) {
        var options = new Options(none);
        sounds.forEach(sound -> options.and(sound.id().value(), sound.name()));
        return options;
    }

    private static String path(List<Sound> sounds, String chosen) {
        return sounds.stream().anyMatch(sound -> sound.id().value().equals(chosen))
                ? "/sounds/" + chosen + "/audio"
                : "";
    }

    private static <E extends Enum<E>> Options options(List<E> all, Function<E, String> words) {
        var options = new Options();
        all.forEach(each -> options.and(each.name(), words.apply(each)));
        return options;
    }

    /// What was chosen stays, also when there is no such thing any more.
    private List<Choice> chosen(Options options, String chosen) {
        return options.choices(chosen, texts().gone(chosen));
    }

    private QueueWords words() {
        return new QueueWords(texts());
    }

    private QueueMessages texts() {
        return texts.of(QueueMessages.class);
    }
}
