package org.dozvon.web.testcall;

import java.util.List;
import org.dozvon.web.page.Choice;

/// What to try, ready to show.
///
/// @param moment for a `datetime-local` field, in the company's zone
/// @param other  another moment that is worth a try, its name what it is called
public record TestForm(
        List<Choice> numbers,
        List<Choice> drafts,
        String caller,
        String moment,
        List<Choice> other,
        String keys,
        List<Person> people) {
    public record Person(String id, String name, List<Choice> answers) {}
}
