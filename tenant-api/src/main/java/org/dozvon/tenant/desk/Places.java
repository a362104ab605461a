package org.dozvon.tenant.desk;

import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.run.OutgoingRules;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.number.InsideNumberRepository;
import org.dozvon.tenant.outgoing.OutgoingService;
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
    private final OutgoingService outgoing;
    private final Myself myself;
    private final QueueRepository queues;
    private final SchemeRepository schemes;
    private final InsideNumberRepository inside;

    Places(
            PersonRepository people,
            OutgoingService outgoing,
            Myself myself,
            QueueRepository queues,
            SchemeRepository schemes,
            InsideNumberRepository inside) {
        this.inside = inside;
        this.people = people;
        this.outgoing = outgoing;
        this.myself = myself;
        this.queues = queues;
        this.schemes = schemes;
    }

    void require(Place place) {
        switch (place.kind()) {
            case PERSON -> requirePerson(place.id());
            case PHONE -> requirePhone(place.id());
            case QUEUE -> requireQueue(place.id());
            case SCHEME -> requireLiveScheme(place.id());
            case INSIDE -> requireInside(place.id());
            case UNKNOWN -> throw ProblemException.ofField("to.kind", "value-invalid");
        }
    }

    private void requirePerson(String id) {
        if (people.named(id).isEmpty()) {
            throw ProblemException.ofField(FIELD, "person-unknown");
        }
    }

    /// By the rule that routers follow: they would not do it.
    private void requirePhone(String number) {
        if (!number.matches(Input.PHONE)) {
            throw ProblemException.ofField(FIELD, "phone-malformed");
        }
        var person = myself.person().map(one -> new PersonId(one.id)).orElse(null);
        var refusal = outgoing.rules().refusal(person, new PhoneNumber(number));
        if (refusal != null) {
            throw ProblemException.ofField(FIELD, code(refusal));
        }
    }

    private static String code(OutgoingRules.Refusal refusal) {
        return switch (refusal) {
            case NO_NUMBER -> "phone-unknown";
            case OWN -> "phone-own";
            case BARRED -> "phone-barred";
            case NOT_ALLOWED -> "phone-not-allowed";
        };
    }

    private void requireQueue(String id) {
        if (queues.named(id).isEmpty()) {
            throw ProblemException.ofField(FIELD, "queue-unknown");
        }
    }

    private void requireInside(String digits) {
        if (!people.isExtension(digits) && inside.named(digits).isEmpty()) {
            throw ProblemException.ofField(FIELD, "inside-unknown");
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
