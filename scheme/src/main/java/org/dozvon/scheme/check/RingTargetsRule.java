package org.dozvon.scheme.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.SipAccount;

/// Everybody who is to be rung exists and has a phone. Where one of several has none, the call still
/// reaches the others: a warning; where nobody has one, it is an error.
final class RingTargetsRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(RingStep.class).forEach(ring -> check(drawing, ring, findings));
    }

    private static void check(Drawing drawing, RingStep ring, Findings findings) {
        if (ring.targets().isEmpty()) {
            findings.error(
                    ring.id(),
                    "ring-without-targets",
                    drawing.ru(ring) + ": не сказано, кому звонить. Добавьте сотрудника, группу или номер.",
                    drawing.en(ring) + ": it does not say whom to ring. Add a person, a group or a number.");
            return;
        }
        var before = findings.all().size();
        ring.targets().forEach(target -> check(drawing, ring, target, findings));
        var somethingFound = findings.all().size() > before;
        if (somethingFound && Phones.of(drawing, ring) == 0) {
            findings.error(
                    ring.id(),
                    "ring-nobody-to-ring",
                    drawing.ru(ring)
                            + ": звонить некому, звонящий не дождётся ответа. Добавьте телефон или сотрудника с телефоном.",
                    drawing.en(ring)
                            + ": there is no phone to ring, so nobody can answer. Add a phone or a person who has one.");
        }
    }

    private static void check(Drawing drawing, RingStep ring, RingTarget target, Findings findings) {
        switch (target) {
            case RingTarget.OfPerson person -> person(drawing, ring, person, findings);
            case RingTarget.OfGroup group -> group(drawing, ring, group, findings);
            case RingTarget.OfExtension extension -> extension(drawing, ring, extension.extension(), findings);
            case RingTarget.OfPhone _, RingTarget.OfSip _ -> {}
            case RingTarget.OfDuty duty -> duty(drawing, ring, duty, findings);
            case RingTarget.OfVariable named -> variable(drawing, ring, named.variable(), findings);
        }
    }

    private static void person(Drawing drawing, RingStep ring, RingTarget.OfPerson target, Findings findings) {
        var id = target.person();
        var person = drawing.person(id);
        if (person.isEmpty()) {
            findings.error(
                    ring.id(),
                    "ring-person-unknown",
                    drawing.ru(ring) + ": сотрудника «" + id + "» больше нет. Выберите другого.",
                    drawing.en(ring) + ": person “" + id + "” is gone. Choose another.");
        } else {
            contacts(drawing, ring, person.get(), target.contacts(), findings);
        }
    }

    private static void contacts(Drawing drawing, RingStep ring, Person person, ContactOrder order, Findings findings) {
        if (Phones.of(person, order) > 0) {
            accounts(drawing, ring, person, findings);
            return;
        }
        var sip = order == ContactOrder.SIP_ONLY && !person.contacts().isEmpty();
        findings.warning(
                ring.id(),
                "ring-person-without-phone",
                drawing.ru(ring) + ": у сотрудника " + person.name()
                        + (sip ? " нет SIP-телефона" : " нет ни одного телефона")
                        + ", ему не позвонят. Добавьте телефон на странице «Сотрудники».",
                drawing.en(ring) + ": " + person.name() + (sip ? " has no SIP phone" : " has no phone")
                        + " and will not be rung. Add one on the page “People”.");
    }

    /// An account that is not set up can never register, so its phone is never reached.
    private static void accounts(Drawing drawing, RingStep ring, Person person, Findings findings) {
        var known =
                drawing.tenant().accounts().stream().map(SipAccount::account).collect(Collectors.toSet());
        person.contacts().stream()
                .flatMap(contact -> contact instanceof Contact.Sip(var account) ? Stream.of(account) : Stream.empty())
                .filter(account -> !known.contains(account))
                .forEach(
                        account -> findings.warning(
                                ring.id(),
                                "ring-account-unknown",
                                drawing.ru(ring) + ": SIP-аккаунт " + account + " сотрудника " + person.name()
                                        + " не заведён, этот телефон никогда не зазвонит. Заведите аккаунт или уберите телефон.",
                                drawing.en(ring) + ": SIP account " + account + " of " + person.name()
                                        + " does not exist, so that phone never rings. Create the account or remove the phone."));
    }

    private static void group(Drawing drawing, RingStep ring, RingTarget.OfGroup target, Findings findings) {
        var group = drawing.group(target.group());
        if (group.isEmpty()) {
            findings.error(
                    ring.id(),
                    "ring-group-unknown",
                    drawing.ru(ring) + ": группы «" + target.group() + "» больше нет. Выберите другую.",
                    drawing.en(ring) + ": group “" + target.group() + "” is gone. Choose another.");
        } else if (group.get().members().isEmpty()) {
            findings.warning(
                    ring.id(),
                    "ring-group-empty",
                    drawing.ru(ring) + ": в группе «" + group.get().name()
                            + "» никого нет. Добавьте в неё сотрудников.",
                    drawing.en(ring) + ": nobody is in group “" + group.get().name() + "”. Add people to it.");
        } else {
            group.get().members().stream()
                    .flatMap(member -> drawing.person(member).stream())
                    .forEach(member -> contacts(drawing, ring, member, target.contacts(), findings));
        }
    }

    private static void duty(Drawing drawing, RingStep ring, RingTarget.OfDuty target, Findings findings) {
        var rota = drawing.rota(target.rota());
        if (rota.isEmpty()) {
            findings.error(
                    ring.id(),
                    "ring-rota-unknown",
                    drawing.ru(ring) + ": графика дежурств «" + target.rota() + "» больше нет. Выберите другой.",
                    drawing.en(ring) + ": duty rota “" + target.rota() + "” is gone. Choose another.");
        } else {
            rota.get().watches().stream()
                    .flatMap(watch -> drawing.person(watch.person()).stream())
                    .distinct()
                    .forEach(person -> contacts(drawing, ring, person, target.contacts(), findings));
        }
    }

    private static void variable(Drawing drawing, RingStep ring, String variable, Findings findings) {
        if (!drawing.variables().contains(variable)) {
            findings.error(
                    ring.id(),
                    "variable-never-set",
                    drawing.ru(ring) + ": переменную «" + variable
                            + "» никто не записывает. Запишите её в вопросе, вебхуке или пометке до этого блока.",
                    drawing.en(ring) + ": nothing sets the variable “" + variable
                            + "”. Set it in a question, a webhook or a note before this block.");
        }
    }

    private static void extension(Drawing drawing, RingStep ring, String extension, Findings findings) {
        if (Phones.of(drawing, extension) > 0) {
            return;
        }
        findings.error(
                ring.id(),
                "ring-extension-unknown",
                drawing.ru(ring) + ": на добавочном " + extension + " нет SIP-телефона. Выберите другой добавочный.",
                drawing.en(ring) + ": extension " + extension + " has no SIP phone. Choose another extension.");
    }
}
