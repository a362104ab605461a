package org.dozvon.scheme.run;

import java.util.function.Predicate;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.Confirm;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// How phones ring.
///
/// @param confirm which of them connect only after 1 was pressed; null when none
/// @param prompt  what they hear before, null exactly when `confirm` is
/// @param number  what they show
/// @param name    beside the number: free of control characters, null leaves what the caller's network says
/// @param music   what the caller hears meanwhile; null for the ringing tone
/// @param whisper what whoever picks up hears before the caller is there; null for nothing
/// @param recall  what ends the ringing before its time; null for nothing
/// @param bounded whether who talks outside is hung up on when they have talked for as long as a call out may
public record RingManner(
        Confirm.@Nullable Phones confirm,
        @Nullable PlanPrompt prompt,
        CallerShown.Which number,
        @Nullable String name,
        @Nullable Music music,
        PlanPrompt.@Nullable Uploaded whisper,
        @Nullable Recall recall,
        boolean bounded) {
    public static final RingManner USUAL = new RingManner(null, null, CallerShown.Which.AUTOMATIC, null);

    /// @param keys     of the caller's, each of which ends the ringing
    /// @param unwanted who is not to be rung any more
    public record Recall(String keys, Predicate<PersonId> unwanted) {}

    /// However long they talk.
    public RingManner(
            Confirm.@Nullable Phones confirm,
            @Nullable PlanPrompt prompt,
            CallerShown.Which number,
            @Nullable String name,
            @Nullable Music music,
            PlanPrompt.@Nullable Uploaded whisper,
            @Nullable Recall recall) {
        this(confirm, prompt, number, name, music, whisper, recall, false);
    }

    /// With the ringing tone.
    public RingManner(
            Confirm.@Nullable Phones confirm,
            @Nullable PlanPrompt prompt,
            CallerShown.Which number,
            @Nullable String name) {
        this(confirm, prompt, number, name, null, null, null);
    }

    /// The same, for a number outside that somebody has chosen in the moment.
    public RingManner within() {
        return new RingManner(confirm, prompt, number, name, music, whisper, recall, true);
    }

    /// Whether who picks up there has to press 1 first.
    public boolean asksFirst(PlanLeg leg) {
        return confirm == Confirm.Phones.ALL
                || (confirm == Confirm.Phones.OUTSIDE && !(leg instanceof PlanLeg.Account));
    }
}
