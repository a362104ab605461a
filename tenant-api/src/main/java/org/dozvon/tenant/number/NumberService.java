package org.dozvon.tenant.number;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dozvon.scheme.model.DialledNumber;
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
    private final NumberRepository numbers;
    private final SchemeRepository schemes;
    private final Publisher publisher;

    NumberService(NumberRepository numbers, SchemeRepository schemes, Publisher publisher) {
        this.numbers = numbers;
        this.schemes = schemes;
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
        return scheme == null || live.contains(scheme.value()) ? number : number.withoutScheme();
    }

    private void write(NumberEntity number, NumberForm form) {
        number.label = Objects.requireNonNullElse(form.label(), "");
        number.scheme = form.scheme() == null ? null : known(form.scheme().value());
        number.reserve = form.reserve() == null ? null : form.reserve().value();
        number.service = form.service();
    }

    private String known(String scheme) {
        return schemes.named(scheme)
                .map(found -> found.id)
                .orElseThrow(() -> ProblemException.ofField("scheme", "scheme-unknown"));
    }
}
