package org.dozvon.web.queue;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a queue, as typed.
public record QueueFormView(
        String id,
        String name,
        List<Choice> groups,
        List<Choice> strategies,
        List<Choice> contacts,
        String offerSeconds,
        String wrapUpSeconds,
        String restSeconds,
        String mostWaiting,
        List<Choice> music) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/queues/" + id + "/delete";
    }

    /// Where the chosen music plays; empty for the product's own.
    public String musicPath() {
        return music.stream()
                .filter(each -> each.chosen() && !each.value().isEmpty())
                .map(each -> "/sounds/" + each.value() + "/audio")
                .findFirst()
                .orElse("");
    }
}
