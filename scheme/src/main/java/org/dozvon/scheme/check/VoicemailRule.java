package org.dozvon.scheme.check;

import org.dozvon.scheme.model.VoicemailStep;

/// A message has an owner who exists, and a length that somebody listens to.
final class VoicemailRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(VoicemailStep.class).forEach(voicemail -> check(drawing, voicemail, findings));
    }

    private static void check(Drawing drawing, VoicemailStep voicemail, Findings findings) {
        var limit = voicemail.limitSeconds();
        if (limit < Limits.VOICEMAIL_SECONDS_MIN || limit > Limits.VOICEMAIL_SECONDS_MAX) {
            findings.error(
                    voicemail.id(),
                    "voicemail-limit-out-of-range",
                    drawing.ru(voicemail) + ": сообщение может длиться от 5 секунд до 10 минут, а указано секунд: "
                            + limit + ". Поставьте, например, 120.",
                    drawing.en(voicemail) + ": a message lasts 5 seconds to 10 minutes, but here it says " + limit
                            + " seconds. Set 120, for example.");
        }
        var mailbox = voicemail.mailbox();
        if (mailbox == null && drawing.tenant().people().isEmpty()) {
            findings.warning(
                    voicemail.id(),
                    "voicemail-without-recipient",
                    drawing.ru(voicemail)
                            + ": сообщения некому слушать, в компании нет ни одного сотрудника. Добавьте его.",
                    drawing.en(voicemail) + ": nobody hears the messages, the company has no people. Add somebody.");
        }
        if (mailbox != null && drawing.person(mailbox).isEmpty()) {
            findings.error(
                    voicemail.id(),
                    "voicemail-mailbox-unknown",
                    drawing.ru(voicemail) + ": сотрудника, для которого сообщения, больше нет. Выберите другого.",
                    drawing.en(voicemail) + ": the person whom the messages are for is gone. Choose another.");
        }
    }
}
