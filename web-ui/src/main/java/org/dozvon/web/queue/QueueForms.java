package org.dozvon.web.queue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.QueueMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Rows;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/// Between queues and what is shown and typed of them.
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

    /// With what suits most companies; whoever has only one group need not choose it.
    QueueFormView empty() {
        var groups = tenants.groups();
        return view(
                "",
                "",
                groups(groups.size() == 1 ? groups.getFirst().id().value() : ""),
                RingStrategy.MOST_IDLE,
                ContactOrder.ALL_AT_ONCE,
                new Figures("20", "10", "30", "50"),
                "");
    }

    QueueFormView of(Queue queue) {
        var music = queue.music();
        return view(
                queue.id().value(),
                queue.name(),
                groups(queue.group().value()),
                queue.strategy(),
                queue.contacts(),
                new Figures(
                        Integer.toString(queue.offerSeconds()),
                        Integer.toString(queue.wrapUpSeconds()),
                        Integer.toString(queue.restSeconds()),
                        Integer.toString(queue.mostWaiting())),
                music == null ? "" : music.value());
    }

    /// The form again as it was typed.
    QueueFormView typed(String id, MultivaluedMap<String, String> fields) {
        var form = new Rows(fields);
        return view(
                id,
                form.field("name"),
                groups(form.field("group")),
                named(RingStrategy.values(), form.field("strategy")).orElse(RingStrategy.MOST_IDLE),
                named(ContactOrder.values(), form.field("contacts")).orElse(ContactOrder.ALL_AT_ONCE),
                new Figures(
                        form.field("offerSeconds"),
                        form.field("wrapUpSeconds"),
                        form.field("restSeconds"),
                        form.field("mostWaiting")),
                form.field("music"));
    }

    /// What cannot even be asked of tenant-api, beside its field; what it can be asked, it refuses itself.
    Map<String, String> wrong(QueueFormView form) {
        var messages = texts.of(QueueMessages.class);
        var wrong = new LinkedHashMap<String, String>();
        if (chosen(form.groups()).isEmpty()) {
            wrong.put("group", messages.groupMissing());
        }
        Map.of(
                        "offerSeconds", form.offerSeconds(),
                        "wrapUpSeconds", form.wrapUpSeconds(),
                        "restSeconds", form.restSeconds(),
                        "mostWaiting", form.mostWaiting())
                .forEach((field, typed) -> {
                    if (!typed.trim().matches("[0-9]{1,6}")) {
                        wrong.put(field, messages.notANumber());
                    }
                });
        return wrong;
    }

    /// Of a form with which nothing is [#wrong].
    Queue queue(QueueId id, QueueFormView form) {
        var music = chosen(form.music());
        return new Queue(
                id,
                form.name().trim(),
                new GroupId(chosen(form.groups())),
                RingStrategy.valueOf(chosen(form.strategies())),
                ContactOrder.valueOf(chosen(form.contacts())),
                Integer.parseInt(form.offerSeconds().trim()),
                Integer.parseInt(form.wrapUpSeconds().trim()),
                Integer.parseInt(form.restSeconds().trim()),
                Integer.parseInt(form.mostWaiting().trim()),
                music.isEmpty() ? null : new SoundId(music));
    }

    private record Figures(String offerSeconds, String wrapUpSeconds, String restSeconds, String mostWaiting) {}

    private QueueFormView view(
            String id,
            String name,
            List<Choice> groups,
            RingStrategy strategy,
            ContactOrder contacts,
            Figures figures,
            String music) {
        var words = words();
        return new QueueFormView(
                id,
                name,
                groups,
                choices(STRATEGIES, strategy, words::strategy),
                choices(List.of(ContactOrder.values()), contacts, words::contacts),
                figures.offerSeconds(),
                figures.wrapUpSeconds(),
                figures.restSeconds(),
                figures.mostWaiting(),
                music(music));
    }

    private List<Choice> groups(String chosen) {
        var messages = texts.of(QueueMessages.class);
        return tenants.groups().stream()
                .map(group -> new Choice(
                        group.id().value(),
                        messages.groupOf(group.name(), group.members().size()),
                        group.id().value().equals(chosen)))
                .toList();
    }

    private List<Choice> music(String chosen) {
        var own = new Choice("", texts.of(QueueMessages.class).ourMusic(), chosen.isEmpty());
        var uploaded = tenants.sounds().stream()
                .map(sound -> new Choice(
                        sound.id().value(), sound.name(), sound.id().value().equals(chosen)));
        return Stream.concat(Stream.of(own), uploaded).toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(List<E> all, E chosen, Function<E, String> words) {
        return all.stream()
                .map(each -> new Choice(each.name(), words.apply(each), each == chosen))
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private static String chosen(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::value)
                .findFirst()
                .orElse("");
    }

    private QueueWords words() {
        return new QueueWords(texts.of(QueueMessages.class));
    }
}
