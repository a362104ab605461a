package org.dozvon.scheme.check;

import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.TransferTarget;

/// A transfer leads to a phone that exists, rings long enough, and not back here.
final class TransferRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(TransferStep.class).forEach(transfer -> check(drawing, transfer, findings));
    }

    private static void check(Drawing drawing, TransferStep transfer, Findings findings) {
        var seconds = transfer.timeoutSeconds();
        if (seconds < Limits.RING_SECONDS_MIN || seconds > Limits.RING_SECONDS_MAX) {
            findings.error(
                    drawing,
                    transfer,
                    "transfer-timeout-out-of-range",
                    "звонить можно от 5 до 120 секунд, а указано " + seconds + ". Поставьте, например, 30.",
                    "it rings 5 to 120 seconds, but here it says " + seconds + ". Set 30, for example.");
        }
        switch (transfer.target()) {
            case TransferTarget.ToExtension(var extension) -> extension(drawing, transfer, extension, findings);
            case TransferTarget.ToPhone(var number)
            when drawing.isOwn(number) ->
                findings.error(
                        drawing,
                        transfer,
                        "transfer-own-number",
                        number + " — ваш собственный номер, звонок вернётся в начало. Укажите другой номер.",
                        number + " is your own number, so the call comes back to its start. Choose another number.");
            case TransferTarget.ToVariable(var variable)
            when !drawing.variables().contains(variable) ->
                findings.error(
                        drawing,
                        transfer,
                        "variable-never-set",
                        "переменную «" + Text.start(variable) + "» никто не записывает. Запишите её до этого блока.",
                        "nothing sets the variable “" + Text.start(variable) + "”. Set it before this block.");
            case TransferTarget.ToPhone _, TransferTarget.ToSip _, TransferTarget.ToVariable _ -> {}
        }
    }

    private static void extension(Drawing drawing, TransferStep transfer, String extension, Findings findings) {
        if (Phones.of(drawing, extension) == 0) {
            findings.error(
                    drawing,
                    transfer,
                    "transfer-extension-unknown",
                    "на добавочном " + Text.start(extension) + " нет SIP-телефона. Выберите другой добавочный.",
                    "extension " + Text.start(extension) + " has no SIP phone. Choose another extension.");
        }
    }
}
