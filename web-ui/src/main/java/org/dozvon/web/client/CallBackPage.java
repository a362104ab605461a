package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of those who were promised a call back; `next` begins the page after it.
///
/// @param open how many are open in all
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallBackPage(List<Case> callBacks, @Nullable String next, int open) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Case(
            String id,
            String number,
            @Nullable String callerName,
            @Nullable String dialled,
            Instant openedAt,
            Instant promisedAt,
            int promises,
            Instant due,
            String callId,
            String state,
            @Nullable String outcome,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String endedByCall,
            @Nullable String note) {
        public boolean isOpen() {
            return state.equals("open");
        }

        /// And not by hand.
        public boolean isEndedByCall() {
            return endedByCall != null;
        }
    }
}
