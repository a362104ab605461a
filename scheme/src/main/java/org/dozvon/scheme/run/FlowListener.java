package org.dozvon.scheme.run;

import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// Is told each move of a call, in order: the path that a person reads later.
public interface FlowListener {
    void entered(StepPointer step);

    /// What a step learnt that its exit does not say.
    ///
    /// @param what   `webhook`, `crm-owner`, `last-agent`, `duty`, `split`, `transfer`
    /// @param result kebab or an id: `timeout`, `lead:anna`
    default void learnt(StepPointer step, String what, String result) {}

    /// Somebody who watches has sent the caller on.
    ///
    /// @param by the user's id
    default void sent(StepPointer step, Onward to, String by) {}

    /// Somebody who talked with the caller has sent them on.
    ///
    /// @param kind `person`, `phone`, `queue`, `scheme`, `orbit`, or `unknown`
    /// @param id   of whoever or whatever it is; null when it is unknown
    default void transferred(StepPointer step, CallNotes.Transfer transfer, String kind, @Nullable String id) {}

    /// @param exit the exit's name in the drawing
    /// @param next the step that it leads to, null when it leads nowhere
    void left(SchemeId scheme, StepId step, String exit, @Nullable StepId next);
}
