package org.dozvon.scheme.check;

import java.util.regex.Pattern;
import org.dozvon.scheme.model.NotifyStep;

/// A notice goes to somebody who exists and says something.
final class NotifyRule implements Rule {
    private static final Pattern EMAIL = Pattern.compile(Limits.EMAIL);

    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(NotifyStep.class).forEach(notify -> check(drawing, notify, findings));
    }

    private static void check(Drawing drawing, NotifyStep notify, Findings findings) {
        var whom = notify.people().size() + notify.emails().size();
        if (whom == 0 || whom > Limits.NOTIFIED) {
            findings.error(
                    drawing,
                    notify,
                    "notify-nobody",
                    "не сказано, кому сообщить, или получателей больше " + Limits.NOTIFIED
                            + ". Выберите сотрудника или укажите почту.",
                    "it does not say whom to tell, or tells more than " + Limits.NOTIFIED
                            + ". Choose a person or an e-mail address.");
        }
        if (notify.people().stream().anyMatch(id -> drawing.person(id).isEmpty())) {
            findings.error(
                    drawing,
                    notify,
                    "notify-person-unknown",
                    "сотрудника, которому сообщают, больше нет. Выберите другого.",
                    "a person who is told is gone. Choose another.");
        }
        notify.people().stream()
                .flatMap(id -> drawing.person(id).stream())
                .filter(person -> person.email() == null)
                .findFirst()
                .ifPresent(person -> findings.warning(
                        drawing,
                        notify,
                        "notify-person-unreachable",
                        "у сотрудника " + person.name() + " не указана почта: уведомление до него не дойдёт."
                                + " Укажите её на странице «Люди».",
                        person.name() + " has no e-mail address: the notice won't reach them. Add it on People."));
        if (notify.emails().stream().anyMatch(email -> !EMAIL.matcher(email).matches())) {
            findings.error(
                    drawing,
                    notify,
                    "notify-email-malformed",
                    "адрес почты написан с ошибкой. Исправьте его.",
                    "an e-mail address is malformed. Correct it.");
        }
        if (notify.text().text().isBlank()) {
            findings.error(
                    drawing,
                    notify,
                    "notify-text-missing",
                    "у уведомления нет текста. Напишите его.",
                    "the notice has no text. Write it.");
        }
    }
}
