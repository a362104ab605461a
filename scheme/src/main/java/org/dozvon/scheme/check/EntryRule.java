package org.dozvon.scheme.check;

/// A call has to start somewhere.
final class EntryRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        if (drawing.steps().isEmpty()) {
            findings.error(
                    null,
                    "scheme-empty",
                    "В схеме нет ни одного блока. Добавьте первый блок.",
                    "The scheme has no block. Add the first block.");
        } else if (drawing.step(drawing.scheme().entry()) == null) {
            findings.error(
                    null,
                    "entry-unknown",
                    "Схема не знает, с чего начинается звонок: первого блока нет. Выберите первый блок.",
                    "The scheme does not say where a call starts: its first block is gone. Choose the first block.");
        }
    }
}
