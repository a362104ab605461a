package org.dozvon.tenant.desk;

import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.number.NumberRepository;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.queue.QueueRepository;
import org.dozvon.tenant.scheme.SchemeRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// Where a call of the tenant at hand can be sent.
@ApplicationScoped
class Places {
    private static final String FIELD = "to.id";

    private final PersonRepository people;
    private final NumberRepository numbers;
    private final QueueRepository queues;
    private final SchemeRepository schemes;

    Places(PersonRepository people, NumberRepository numbers, QueueRepository queues, SchemeRepository schemes) {
        this.people = people;
        this.numbers = numbers;
        this.queues = queues;
        this.schemes = schemes;
    }

    void require(Place place) {
        switch (place.kind()) {
            case PERSON -> requirePerson(place.id());
            case PHONE -> requirePhone(place.id());
            case QUEUE -> requireQueue(place.id());
            case SCHEME -> requireLiveScheme(place.id());
            case UNKNOWN -> throw ProblemException.ofField("to.kind", "value-invalid");
        }
    }

    private void requirePerson(String id) {
        if (people.named(id).isEmpty()) {
            throw ProblemException.ofField(FIELD, "person-unknown");
        }
    }

    /// A call to a number of one's own would come in again as another caller.
    private void requirePhone(String number) {
        if (!number.matches(Input.PHONE)) {
            throw ProblemException.ofField(FIELD, "phone-malformed");
        }
        if (numbers.named(number).isPresent()) {
            throw ProblemException.ofField(FIELD, "phone-own");
        }
    }

    private void requireQueue(String id) {
        if (queues.named(id).isEmpty()) {
            throw ProblemException.ofField(FIELD, "queue-unknown");
        }
    }

    /// Routers know nothing of one that is only drawn.
    private void requireLiveScheme(String id) {
        var scheme = schemes.named(id).orElseThrow(() -> ProblemException.ofField(FIELD, "scheme-unknown"));
        if (scheme.liveVersion == null) {
            throw ProblemException.ofField(FIELD, "scheme-never-published");
        }
    }
}
