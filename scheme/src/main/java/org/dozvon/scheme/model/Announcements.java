package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What callers in a line are told as soon as they wait, and again and again, in the language of their call.
///
/// @param position     their number in the line
/// @param expectedWait once the queue has had a few talks to go by
/// @param promotion    the company's own words; null for none
/// @param everySeconds from one telling to the next
public record Announcements(
        boolean position,
        boolean expectedWait,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SoundId promotion,
        int everySeconds) {}
