package org.dozvon.scheme.check;

import org.dozvon.scheme.model.CallbackStep;

/// An offer to call back names a key and waits for it, and whoever declines goes on.
final class CallbackRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(CallbackStep.class).forEach(callback -> check(drawing, callback, findings));
    }

    private static void check(Drawing drawing, CallbackStep callback, Findings findings) {
        if (!PhoneKeys.isKey(callback.key())) {
            PhoneKeys.unknown(drawing, callback, callback.key(), findings);
        }
        if (callback.waitSeconds() < Limits.WAIT_SECONDS_MIN || callback.waitSeconds() > Limits.WAIT_SECONDS_MAX) {
            findings.error(
                    drawing,
                    callback,
                    "callback-wait-out-of-range",
                    "ждать клавишу можно от 1 до 30 секунд, а указано " + callback.waitSeconds()
                            + ". Поставьте, например, 5.",
                    "a key is waited for 1 to 30 seconds, but here it says " + callback.waitSeconds()
                            + ". Set 5, for example.");
        }
        if (callback.calendar() != null && drawing.calendar(callback.calendar()).isEmpty()) {
            findings.error(
                    drawing,
                    callback,
                    "schedule-calendar-unknown",
                    "календаря больше нет. Выберите другой.",
                    "its calendar is gone. Choose another.");
        }
        if (!drawing.leadsSomewhere(callback, CallbackStep.DECLINED)) {
            findings.warning(
                    drawing,
                    callback,
                    "path-ends-in-nothing",
                    "кто не попросил перезвонить, услышит прощание и пропадёт. Подключите выход, например, к голосовой почте.",
                    "who did not ask to be called back hears goodbye and is lost. Connect the exit, for example to voicemail.");
        }
    }
}
