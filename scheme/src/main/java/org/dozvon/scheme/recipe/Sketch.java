package org.dozvon.scheme.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.words.Bilingual;
import org.jspecify.annotations.Nullable;

/// A scheme in the making. The first step that is added is where calls begin.
final class Sketch {
    private static final int MESSAGE_SECONDS = 120;
    private static final int RESERVE_SECONDS = 30;

    private final Tenant tenant;
    private final Answered answered;
    private final Language language;
    private final LocalDate today;
    private final List<Step> steps = new ArrayList<>();
    private final List<SavedTest> tests = new ArrayList<>();
    private final Set<PersonId> rung = new LinkedHashSet<>();
    private final Set<PersonId> listeners = new LinkedHashSet<>();

    Sketch(Tenant tenant, Answered answered, Language language, LocalDate today) {
        this.tenant = tenant;
        this.answered = answered;
        this.language = language;
        this.today = today;
    }

    Answered answered() {
        return answered;
    }

    void add(Step step) {
        steps.add(step);
    }

    /// Whatever comes of it but a talk leads on.
    void ringAll(String id, String label, RingStrategy strategy, List<RingTarget> targets, String next) {
        var on = new StepId(next);
        var exits = Map.of(RingStep.NOT_ANSWERED, on, RingStep.BUSY, on, RingStep.UNREACHABLE, on);
        add(new RingStep(new StepId(id), label, targets, strategy, 1, exits));
    }

    void ring(String id, String label, RingStrategy strategy, int seconds, List<PersonId> people, String next) {
        rung.addAll(people);
        var targets = people.stream()
                .<RingTarget>map(person -> new RingTarget.OfPerson(person, ContactOrder.ALL_AT_ONCE, seconds))
                .toList();
        ringAll(id, label, strategy, targets, next);
    }

    void message(String id, StockPhrase greeting, @Nullable PersonId mailbox) {
        if (mailbox != null) {
            listeners.add(mailbox);
        }
        add(new VoicemailStep(new StepId(id), "", new Prompt.Stock(greeting), mailbox, MESSAGE_SECONDS, Map.of()));
    }

    String in(Bilingual words) {
        return words.in(language);
    }

    /// A call and what is expected of it.
    void test(String id, Bilingual name, Consumer<Example> example) {
        var sample = new Example(tenant, today);
        example.accept(sample);
        sample.test(id, in(name)).ifPresent(tests::add);
    }

    Scheme scheme(SchemeId id, String name) {
        return new Scheme(id, name, steps.getFirst().id(), steps, reserve());
    }

    List<SavedTest> tests() {
        return List.copyOf(tests);
    }

    /// The first outside number of those who are rung anyway, else of whoever hears the messages. A number of the
    /// company itself would lead the call back to it.
    private @Nullable Reserve reserve() {
        return Stream.concat(rung.stream(), listeners.stream())
                .flatMap(person ->
                        tenant.people().stream().filter(each -> each.id().equals(person)))
                .flatMap(person -> person.contacts().stream())
                .flatMap(contact -> contact instanceof Contact.Phone(var number) ? Stream.of(number) : Stream.empty())
                .filter(number ->
                        tenant.numbers().stream().noneMatch(own -> own.number().equals(number)))
                .map(number -> new Reserve(number, RESERVE_SECONDS))
                .findFirst()
                .orElse(null);
    }
}
