package org.dozvon.scheme.check;

import org.dozvon.scheme.model.SchemeStep;

/// A scheme is reached by a number, or run by another scheme; else no call ever comes to it.
final class OrphanRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        var id = drawing.scheme().id();
        var dialled = drawing.tenant().numbers().stream().anyMatch(number -> number.leadsTo(id));
        var run = drawing.tenant().schemes().stream()
                .flatMap(scheme -> scheme.steps().stream())
                .anyMatch(step -> step instanceof SchemeStep sub && sub.scheme().equals(id));
        if (!dialled && !run) {
            findings.warning(
                    null,
                    "scheme-without-number",
                    "В эту схему не ведёт ни один номер, звонков в неё не будет. Назначьте ей номер на странице «Номера».",
                    "No number leads to this scheme, so no call comes to it. Give it a number on the page “Numbers”.");
        }
    }
}
