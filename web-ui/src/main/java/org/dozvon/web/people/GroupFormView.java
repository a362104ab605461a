package org.dozvon.web.people;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a group: its members in ringing order, and everybody to choose from; calendars to be on duty by.
public record GroupFormView(String id, String name, List<MemberRow> members, MemberRow fresh, List<Choice> hours) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/groups/" + id + "/delete";
    }

    /// @param ranks 1 rings first, where a scheme goes by ranks
    public record MemberRow(List<Choice> people, List<Choice> ranks) {}
}
