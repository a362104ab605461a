package org.dozvon.web.number;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a number, as typed.
///
/// @param digits the number's own address, empty for a new one
public record NumberFormView(
        String digits,
        String number,
        String label,
        List<Choice> schemes,
        String reserve,
        List<Choice> services,
        String calls,
        List<Choice> overflows,
        List<Choice> owners,
        String purpose,
        String places) {
    public String deletePath() {
        return "/numbers/" + digits + "/delete";
    }

    public boolean isNew() {
        return digits.isEmpty();
    }
}
