package org.dozvon.web.outgoing;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form, ready to show.
///
/// @param refused whether calls were refused today
public record OutgoingView(
        List<Choice> numbers,
        String countries,
        String prefixes,
        String mostCalls,
        String minutesPerDay,
        List<Row> people,
        boolean refused,
        String done) {
    /// One person.
    public record Row(String id, String name, List<Choice> numbers, boolean may) {
        public String numberField() {
            return "number-" + id;
        }

        /// Says that the form has this row.
        public String rowField() {
            return "row-" + id;
        }

        public String mayField() {
            return "may-" + id;
        }
    }
}
