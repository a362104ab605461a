package org.dozvon.web.scheme;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.dozvon.web.client.PublishOrder;
import org.dozvon.web.client.StepProblem;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.PublishingMessages;

/// A publish for later, told in a sentence.
///
/// @param state as whoever cancels it has seen it
/// @param tone `on` while it waits, `bad` when it was refused
/// @param open it can still be cancelled
@TemplateData
public record OrderLine(
        String id, String state, String tone, boolean open, String text, String comment, List<String> reasons) {
    /// Those that came to their end without trouble are in the list of versions.
    static boolean isWorthTelling(PublishOrder order) {
        return switch (order.state()) {
            case "waiting", "out", "refused", "return-refused" -> true;
            default -> false;
        };
    }

    static OrderLine of(PublishOrder order, Formats formats, PublishingMessages texts) {
        var open = order.state().equals("waiting") || order.state().equals("out");
        var refusal = order.refusal();
        var comment = order.comment();
        return new OrderLine(
                order.id(),
                order.state(),
                open ? "on" : "bad",
                open,
                text(order, formats, texts),
                comment == null ? "" : comment,
                refusal == null
                        ? List.of()
                        : refusal.problems().isEmpty()
                                ? List.of(refusal.detail())
                                : refusal.problems().stream()
                                        .map(StepProblem::message)
                                        .distinct()
                                        .toList());
    }

    private static String text(PublishOrder order, Formats formats, PublishingMessages texts) {
        var at = formats.weekday(order.publishAt().atZone(formats.zone()).toLocalDateTime());
        var returnAt = order.returnAt();
        var back = returnAt == null
                ? ""
                : formats.weekday(returnAt.atZone(formats.zone()).toLocalDateTime());
        return switch (order.state()) {
            case "waiting" ->
                back.isEmpty()
                        ? texts.orderWaits(at, order.orderedBy())
                        : texts.orderWaitsAndReturns(at, back, order.orderedBy());
            case "out" -> texts.orderIsOut(at, back);
            case "refused" -> texts.orderRefused(at);
            default -> texts.orderReturnRefused(back);
        };
    }
}
