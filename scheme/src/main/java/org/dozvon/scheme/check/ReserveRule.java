package org.dozvon.scheme.check;

import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;

/// In a power cut the reserve number is all that is left; it must be there, and not lead back here.
final class ReserveRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var reserve = drawing.scheme().reserve();
        if (reserve == null) {
            missing(drawing, findings);
        } else if (drawing.isOwn(reserve.number())) {
            findings.error(
                    null,
                    "reserve-own-number",
                    "Резервный номер " + reserve.number()
                            + " — ваш собственный: когда телефоны не на связи, звонок вернётся сюда же. Укажите мобильный.",
                    "The reserve number " + reserve.number()
                            + " is your own: when no phone can be reached, the call comes back here. Choose a mobile.");
        }
    }

    private static void missing(Drawing drawing, Findings findings) {
        if (onlyRunByOthers(drawing)) {
            return;
        }
        findings.warning(
                null,
                "reserve-missing",
                "У схемы нет резервного номера: если в офисе пропадёт связь, звонки будут потеряны. Укажите, например, мобильный владельца.",
                "The scheme has no reserve number: when the office loses its connection, calls are lost. Set one, for example the owner's mobile.");
    }

    /// Then the reserve of the scheme that runs it rings.
    private static boolean onlyRunByOthers(Drawing drawing) {
        var id = drawing.scheme().id();
        var hasNumber = drawing.tenant().numbers().stream().anyMatch(number -> number.leadsTo(id));
        return !hasNumber && isRun(drawing, id);
    }

    private static boolean isRun(Drawing drawing, SchemeId id) {
        return drawing.tenant().schemes().stream()
                .flatMap(scheme -> scheme.steps().stream())
                .anyMatch(step -> step instanceof SchemeStep sub && sub.scheme().equals(id));
    }
}
