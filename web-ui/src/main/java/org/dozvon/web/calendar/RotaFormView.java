package org.dozvon.web.calendar;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a duty rota, as typed.
public record RotaFormView(String id, String name, List<WatchRow> watches, WatchRow fresh) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/rotas/" + id + "/delete";
    }

    /// @param key tells the fields of one row from another's
    public record WatchRow(String key, String from, String to, List<Choice> people) {}
}
