package org.dozvon.web.queue;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a queue, ready to show.
///
/// @param anyGroup  whether there is one to choose
/// @param musicPath where the chosen music plays; empty for the product's own, and for one that is gone
public record QueueFormView(
        String id,
        String name,
        boolean anyGroup,
        List<Choice> groups,
        List<Choice> strategies,
        List<Choice> contacts,
        String offerSeconds,
        String wrapUpSeconds,
        String restSeconds,
        String mostWaiting,
        List<Choice> music,
        String musicPath,
        boolean saysPosition,
        boolean saysWait,
        List<Choice> promotions,
        String promotionPath,
        String everySeconds,
        List<AheadRow> lists,
        String classes,
        List<Choice> whispers,
        String whisperPath) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/queues/" + id + "/delete";
    }
}
