package org.dozvon.tenant.scheme;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.tenant.problem.ProblemItem;
import org.jspecify.annotations.Nullable;

/// A publish that was ordered for later, and how far it got.
///
/// @param version what it published
/// @param refusal why it, or its return, was not possible
public record OrderView(
        String id,
        OrderState state,
        Instant publishAt,
        @Nullable Instant returnAt,
        String comment,
        String orderedBy,
        Instant orderedAt,
        @Nullable Integer version,
        @Nullable Instant endedAt,
        @Nullable RefusalView refusal) {
    public record RefusalView(String code, String detail, List<ProblemItem> problems) {}

    static OrderView of(OrderEntity order, Language language) {
        return new OrderView(
                order.id,
                order.state,
                order.publishAt,
                order.returnAt,
                order.comment,
                order.orderedBy,
                order.orderedAt,
                order.version,
                order.endedAt,
                order.refusal == null ? null : told(order.refusal, language));
    }

    private static RefusalView told(OrderEntity.Refusal refusal, Language language) {
        return switch (language) {
            case RUSSIAN -> new RefusalView(refusal.code(), refusal.russian(), refusal.russianProblems());
            case ENGLISH -> new RefusalView(refusal.code(), refusal.english(), refusal.englishProblems());
        };
    }
}
