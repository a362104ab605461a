package org.dozvon.tenant.number;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.scheme.SchemeRepository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The numbers of the tenant at hand. A number that is answered by a scheme without a live version is in the plan
/// without a scheme: callers hear an apology.
@ApplicationScoped
public class NumberService implements ModelPart {
    private static final NumberForm.LimitForm NO_LIMIT = new NumberForm.LimitForm(null, null);
    private static final NumberForm.CardForm NO_CARD = new NumberForm.CardForm(null, null, null);

    private final NumberRepository numbers;
    private final SchemeRepository schemes;
    private final PersonRepository people;
    private final Publisher publisher;

    NumberService(NumberRepository numbers, SchemeRepository schemes, PersonRepository people, Publisher publisher) {
        this.numbers = numbers;
        this.schemes = schemes;
        this.people = people;
        this.publisher = publisher;
    }

    @Transactional
    public List<DialledNumber> list() {
        return numbers.inOrder().stream().map(NumberEntity::model).toList();
    }

    @Transactional
    public DialledNumber get(String digits) {
        return numbers.required("+" + digits).model();
    }

    @Transactional
    public DialledNumber create(NumberForm form) {
        return publisher.publish(_ -> {
            var number = new NumberEntity();
            number.number = form.number().value();
            write(number, form);
            numbers.add(number);
            return number.model();
        });
    }

    @Transactional
    public DialledNumber replace(String digits, NumberForm form) {
        return publisher.publish(_ -> {
            var number = numbers.required("+" + digits);
            if (!number.number.equals(form.number().value())) {
                throw ProblemException.ofField("number", "number-differs");
            }
            write(number, form);
            return number.model();
        });
    }

    @Transactional
    public void delete(String digits) {
        publisher.publish(() -> numbers.delete(numbers.required("+" + digits)));
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.numbers(
                switch (whole.drawings()) {
                    case DRAWN -> list();
                    case LIVE -> inForce(schemes.live());
                });
    }

    private List<DialledNumber> inForce(Set<String> live) {
        return list().stream().map(number -> inForce(number, live)).toList();
    }

    private static DialledNumber inForce(DialledNumber number, Set<String> live) {
        var scheme = number.scheme();
        var led = scheme == null || live.contains(scheme.value()) ? number : number.withoutScheme();
        var overflow = led.overflow();
        return overflow == null || live.contains(overflow.value()) ? led : led.withoutOverflow();
    }

    private void write(NumberEntity number, NumberForm form) {
        number.label = Objects.requireNonNullElse(form.label(), "");
        number.scheme =
                form.scheme() == null ? null : known("scheme", form.scheme().value());
        number.reserve = form.reserve() == null ? null : form.reserve().value();
        number.service = form.service();
        write(number, Objects.requireNonNullElse(form.limit(), NO_LIMIT));
        write(number, Objects.requireNonNullElse(form.card(), NO_CARD));
    }

    private void write(NumberEntity number, NumberForm.LimitForm limit) {
        number.calls = limit.calls();
        number.overflow = limit.overflow() == null
                ? null
                : known("limit.overflow", limit.overflow().value());
    }

    private void write(NumberEntity number, NumberForm.CardForm card) {
        number.owner = card.owner() == null ? null : knownPerson(card.owner().value());
        number.purpose = Objects.requireNonNullElse(card.purpose(), "");
        number.publishedAt = Objects.requireNonNullElse(card.publishedAt(), List.of());
    }

    private String knownPerson(String person) {
        return people.named(person)
                .map(found -> found.id)
                .orElseThrow(() -> ProblemException.ofField("card.owner", "person-unknown"));
    }

    private String known(String field, String scheme) {
        return schemes.named(scheme)
                .map(found -> found.id)
                .orElseThrow(() -> ProblemException.ofField(field, "scheme-unknown"));
    }
}
