package org.dozvon.tenant.number;

import java.util.List;
import java.util.Set;
import org.dozvon.scheme.check.InsideDigits;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.people.SipAccountRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.queue.QueueRepository;
import org.dozvon.tenant.scheme.SchemeRepository;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The inside numbers of the tenant at hand.
@ApplicationScoped
public class InsideNumberService implements ModelPart {
    private final InsideNumberRepository numbers;
    private final SchemeRepository schemes;
    private final QueueRepository queues;
    private final PersonRepository people;
    private final SipAccountRepository accounts;
    private final Publisher publisher;

    InsideNumberService(
            InsideNumberRepository numbers,
            SchemeRepository schemes,
            QueueRepository queues,
            PersonRepository people,
            SipAccountRepository accounts,
            Publisher publisher) {
        this.numbers = numbers;
        this.schemes = schemes;
        this.queues = queues;
        this.people = people;
        this.accounts = accounts;
        this.publisher = publisher;
    }

    @Transactional
    public List<InsideNumber> list() {
        return numbers.inOrder().stream().map(InsideNumberEntity::model).toList();
    }

    @Transactional
    public InsideNumber get(String extension) {
        return numbers.required(extension).model();
    }

    /// Adds it, or leads it elsewhere.
    @Transactional
    public InsideNumber put(String extension, InsideNumberForm form) {
        return publisher.publish(_ -> {
            refuse(extension, form);
            var number = numbers.named(extension).orElseGet(() -> added(extension));
            number.queue = form.queue() == null ? null : form.queue().value();
            number.scheme = form.scheme() == null ? null : form.scheme().value();
            if (!numbers.isPersistent(number)) {
                numbers.add(number);
            }
            return number.model();
        });
    }

    @Transactional
    public void delete(String extension) {
        publisher.publish(() -> numbers.delete(numbers.required(extension)));
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.inside(
                switch (whole.drawings()) {
                    case DRAWN -> list();
                    case LIVE -> inForce(schemes.live());
                });
    }

    private List<InsideNumber> inForce(Set<String> live) {
        return list().stream()
                .filter(number ->
                        number.scheme() == null || live.contains(number.scheme().value()))
                .toList();
    }

    private static InsideNumberEntity added(String extension) {
        var number = new InsideNumberEntity();
        number.extension = extension;
        return number;
    }

    private void refuse(String extension, InsideNumberForm form) {
        if (!InsideDigits.areOne(extension)) {
            throw ProblemException.ofField("extension", "inside-number-malformed");
        }
        if (InsideDigits.callForHelp(extension)) {
            throw ProblemException.ofField("extension", "inside-number-of-help");
        }
        if (people.isExtension(extension) || accounts.isNamed(extension)) {
            throw ProblemException.of(409, "extension-taken");
        }
        if (!form.isOne()) {
            throw ProblemException.ofField("queue", "inside-number-of-one");
        }
        refuseUnknown(form.queue() == null ? null : form.queue().value());
        refuseNotLive(form.scheme() == null ? null : form.scheme().value());
    }

    private void refuseUnknown(@Nullable String queue) {
        if (queue != null && queues.named(queue).isEmpty()) {
            throw ProblemException.ofField("queue", "queue-unknown");
        }
    }

    private void refuseNotLive(@Nullable String scheme) {
        if (scheme != null && schemes.named(scheme).isEmpty()) {
            throw ProblemException.ofField("scheme", "scheme-unknown");
        }
        if (scheme != null && !schemes.live().contains(scheme)) {
            throw ProblemException.ofField("scheme", "scheme-not-live");
        }
    }
}
