package org.dozvon.web.people;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a group: its members in ringing order, and everybody to choose from.
public record GroupFormView(String id, String name, List<List<Choice>> members, List<Choice> everybody) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/groups/" + id + "/delete";
    }
}
