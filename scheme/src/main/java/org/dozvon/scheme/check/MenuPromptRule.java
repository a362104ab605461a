package org.dozvon.scheme.check;

import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.StockPhrase;

/// A menu says which keys there are: a beep or a moment of silence does not.
final class MenuPromptRule implements Rule {
    private static final int SHORTEST_MILLIS = 500;

    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(MenuStep.class)
                .filter(menu -> saysNothing(drawing, menu.prompt()))
                .forEach(menu -> findings.warning(
                        menu.id(),
                        "menu-without-prompt",
                        drawing.ru(menu)
                                + ": звонящий не услышит, какие клавиши нажимать. Выберите сообщение с перечнем клавиш.",
                        drawing.en(menu)
                                + ": callers do not hear which keys to press. Choose a message that names them."));
    }

    private static boolean saysNothing(Drawing drawing, Prompt prompt) {
        return switch (prompt) {
            case Prompt.Stock(var phrase) -> phrase == StockPhrase.BEEP;
            case Prompt.Uploaded(var sound) ->
                drawing.tenant().sounds().stream()
                        .anyMatch(kept -> kept.id().equals(sound) && kept.durationMillis() < SHORTEST_MILLIS);
        };
    }
}
