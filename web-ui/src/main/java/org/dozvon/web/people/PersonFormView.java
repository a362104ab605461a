package org.dozvon.web.people;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a person, as typed.
///
/// @param id          empty for a new person
/// @param skills      "english 5, repairs 9"
/// @param hours       calendars to be on duty by
/// @param phonesFirst their phone numbers ring before the desk phone
public record PersonFormView(
        String id,
        String name,
        String extension,
        String email,
        String skills,
        List<Choice> hours,
        List<String> phones,
        boolean phonesFirst,
        PhonePanel panel) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/people/" + id + "/delete";
    }

    /// The row for one more phone is always there.
    public List<String> rows() {
        return phones.isEmpty() ? List.of("") : phones;
    }
}
