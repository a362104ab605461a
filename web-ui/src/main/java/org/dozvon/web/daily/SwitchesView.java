package org.dozvon.web.daily;

import java.util.List;
import org.dozvon.web.page.Choice;

/// What is on, and what can be turned on.
public record SwitchesView(List<Line> on, List<Card> cards) {
    /// @param planned begins later
    public record Line(String id, String what, String when, boolean planned) {
        public String deletePath() {
            return "/switches/" + id + "/delete";
        }

        public String dialog() {
            return "off-" + id;
        }
    }

    /// One kind of switch, as a form of its own.
    ///
    /// @param sounds what can be announced; empty for other kinds
    public record Card(
            String kind,
            String title,
            String text,
            List<Choice> calendars,
            List<Choice> sounds,
            String until,
            boolean wrong) {
        public boolean announces() {
            return kind.equals("announcement");
        }

        public String untilId() {
            return "until-" + kind;
        }

        public String calendarId() {
            return "calendar-" + kind;
        }
    }
}
