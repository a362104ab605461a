package org.dozvon.tenant.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// Waiting ─ its hour ▶ Done, or with a return Out ─ its hour ▶ Returned; Waiting ─ not possible ▶ Refused;
/// Out ─ not possible ▶ ReturnRefused; Waiting and Out ─ by hand ▶ Cancelled
public enum OrderState {
    @JsonProperty("waiting")
    WAITING,
    /// Published, to be taken back.
    @JsonProperty("out")
    OUT,
    @JsonProperty("done")
    DONE,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("return-refused")
    RETURN_REFUSED,
    /// Before its hour, or the return alone.
    @JsonProperty("cancelled")
    CANCELLED;

    /// As it is told in JSON.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws ProblemException 422 when there is no such state
    static OrderState named(@Nullable String word) {
        if (word == null) {
            throw ProblemException.ofField("state", "value-missing");
        }
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofField("state", "value-invalid"));
    }
}
