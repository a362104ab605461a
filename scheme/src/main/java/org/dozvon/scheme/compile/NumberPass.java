package org.dozvon.scheme.compile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.plan.PlanNumber;
import org.jspecify.annotations.Nullable;

/// Gives each dialled number its scheme and its reserve: its own, else its scheme's.
final class NumberPass {
    private final Indexes indexes;

    NumberPass(Indexes indexes) {
        this.indexes = indexes;
    }

    Map<String, PlanNumber> compiled(List<DialledNumber> numbers) {
        return numbers.stream()
                .collect(Collectors.toMap(number -> number.number().value(), this::compiled));
    }

    private PlanNumber compiled(DialledNumber number) {
        var limit = number.limit();
        return new PlanNumber(
                number.number(),
                number.label(),
                index(number.scheme()),
                reserve(number),
                limit == null ? null : limit.calls(),
                index(number.overflow()));
    }

    private @Nullable Integer index(@Nullable SchemeId scheme) {
        return scheme == null ? null : indexes.scheme(scheme);
    }

    private @Nullable PhoneNumber reserve(DialledNumber number) {
        if (number.reserve() != null || number.scheme() == null) {
            return number.reserve();
        }
        var reserve = indexes.drawn(number.scheme()).reserve();
        return reserve == null ? null : reserve.number();
    }
}
