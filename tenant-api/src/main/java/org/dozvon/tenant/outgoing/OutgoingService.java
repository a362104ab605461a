package org.dozvon.tenant.outgoing;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.run.OutgoingRules;
import org.dozvon.tenant.number.NumberRepository;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The rules of the tenant at hand. A number or a person that is gone later counts for nothing, and stands in nobody's
/// way.
@ApplicationScoped
public class OutgoingService implements ModelPart {
    private final OutgoingRepository outgoing;
    private final NumberRepository numbers;
    private final PersonRepository people;
    private final Publisher publisher;

    OutgoingService(
            OutgoingRepository outgoing, NumberRepository numbers, PersonRepository people, Publisher publisher) {
        this.outgoing = outgoing;
        this.numbers = numbers;
        this.people = people;
        this.publisher = publisher;
    }

    @Transactional
    public Outgoing get() {
        return outgoing.rules().orElse(Outgoing.USUAL);
    }

    /// By which calls go outside.
    @Transactional
    public OutgoingRules rules() {
        return new OutgoingRules(get(), numbers.all());
    }

    @Transactional
    public Outgoing replace(OutgoingForm form) {
        return publisher.publish(_ -> {
            var rules = form.model();
            requireOwn(rules);
            requireKnown(rules);
            requireCountries(rules.countries());
            outgoing.write(rules);
            return rules;
        });
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.outgoing(outgoing.rules().orElse(null));
    }

    /// A stranger's number is never shown.
    private void requireOwn(Outgoing rules) {
        var number = rules.number();
        if (number != null && isStrange(number)) {
            throw ProblemException.ofField("number", "number-unknown");
        }
        if (rules.numbers().values().stream().anyMatch(this::isStrange)) {
            throw ProblemException.ofField("numbers", "number-unknown");
        }
    }

    private boolean isStrange(PhoneNumber number) {
        return numbers.named(number.value()).isEmpty();
    }

    private void requireKnown(Outgoing rules) {
        if (!people.areAllKnown(rules.barred())) {
            throw ProblemException.ofField("barred", "person-unknown");
        }
        if (!people.areAllKnown(
                rules.numbers().keySet().stream().map(PersonId::new).toList())) {
            throw ProblemException.ofField("numbers", "person-unknown");
        }
    }

    private static void requireCountries(List<String> countries) {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().containsAll(countries)) {
            throw ProblemException.ofField("countries", "country-unknown");
        }
    }
}
