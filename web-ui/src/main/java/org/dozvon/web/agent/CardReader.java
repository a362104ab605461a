package org.dozvon.web.agent;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.dozvon.scheme.model.Queue;
import org.dozvon.web.client.DeskApi;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.client.QueuesApi;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.AgentMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;

/// Reads the card of one's own talk. Where the caller can be sent is read only while there is one.
@RequestScoped
public class CardReader {
    private static final Logger LOG = Logger.getLogger(CardReader.class);

    /// Who is parked rings again after a minute.
    private static final Duration TOLD_FOR = Duration.ofSeconds(60);

    private final DeskApi desk;
    private final TenantApi company;
    private final QueuesApi lines;
    private final Texts texts;
    private final Frame frame;

    CardReader(
            @RestClient DeskApi desk,
            @RestClient TenantApi company,
            @RestClient QueuesApi lines,
            Texts texts,
            Frame frame) {
        this.frame = frame;
        this.desk = desk;
        this.company = company;
        this.lines = lines;
        this.texts = texts;
    }

    /// @param me the person's id
    Card read(String me) {
        try {
            return write(me, desk.card());
        } catch (Refusal | ProcessingException e) {
            LOG.warnf("With whom somebody talks could not be asked person=%s reason=%s", me, e.getMessage());
            return Card.without("", "");
        }
    }

    private Card write(String me, DeskApi.Card card) {
        var words = texts.of(AgentMessages.class);
        var answer = card.answer();
        var isFresh = answer != null && answer.at().plus(TOLD_FOR).isAfter(card.now());
        var told = answer == null || !isFresh ? "" : told(answer, words);
        var tone = answer == null || answer.outcome().equals("done") ? "good" : "bad";
        var talk = card.talk();
        if (talk == null) {
            return Card.without(told, tone);
        }
        var millis = Math.max(0, Duration.between(talk.since(), card.now()).toMillis());
        var queues = lines.queues();
        return new Card(
                talk.call(),
                talk.number() == null ? words.cardHidden() : frame.formats().number(talk.number()),
                talk.name() == null ? "" : talk.name(),
                queue(talk.queue(), queues),
                frame.formats().length(millis),
                millis,
                talk.stage().equals("held"),
                told,
                tone,
                !told.isEmpty() && answer != null && answer.deed().equals("send") && tone.equals("bad"),
                company.people().stream()
                        .filter(person ->
                                !person.id().equals(me) && !person.contacts().isEmpty())
                        .sorted(Comparator.comparing(PersonView::name))
                        .map(person -> new Choice("person." + person.id(), person.name(), false))
                        .toList(),
                queues.stream()
                        .map(queue -> new Choice("queue." + queue.id(), queue.name(), false))
                        .toList(),
                company.schemes().stream()
                        .filter(scheme -> scheme.liveVersion() != null)
                        .map(scheme -> new Choice("scheme." + scheme.id(), scheme.name(), false))
                        .toList());
    }

    private static String queue(@Nullable String id, List<Queue> queues) {
        return id == null
                ? ""
                : queues.stream()
                        .filter(queue -> queue.id().value().equals(id))
                        .map(Queue::name)
                        .findFirst()
                        .orElse(id);
    }

    private static String told(DeskApi.Answer answer, AgentMessages words) {
        return switch (answer.outcome()) {
            case "done" ->
                switch (answer.deed()) {
                    case "send" -> words.cardSent();
                    case "park" -> words.cardParked(answer.where() == null ? "" : answer.where());
                    default -> "";
                };
            case "refused" -> answer.deed().equals("park") ? words.cardNoOrbit() : words.cardNoPlace();
            default -> words.cardTooLate();
        };
    }
}
