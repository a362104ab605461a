package org.dozvon.simulator.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dozvon.esl.HangupCause;
import org.jspecify.annotations.Nullable;

/// What one party heard and did. Written by the switch, read by anybody.
public final class Trail {
    /// One line: `ringing`, `answered`, `heard`, `heard-end`, `pressed`, `key`, `spoke`, `recorded`, `talking`,
    /// `talk-end` or `ended`, and what exactly.
    public record Step(long millis, String what, String detail) {}

    private final Instant startedAt;
    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HangupCause> ended = new CompletableFuture<>();
    private volatile String state = "dialling";
    private volatile @Nullable Instant answeredAt;
    private volatile @Nullable Instant endedAt;

    public Trail(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void add(Instant at, String what, String detail) {
        steps.add(new Step(at.toEpochMilli() - startedAt.toEpochMilli(), what, detail));
        switch (what) {
            case "ringing" -> state = "ringing";
            case "answered" -> {
                answeredAt = at;
                state = "answered";
            }
            case "talking" -> state = "talking";
            case "talk-end" -> state = "answered";
            case "ended" -> {
                endedAt = at;
                state = "ended";
                ended.complete(HangupCause.of(detail));
            }
            default -> {}
        }
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /// `dialling`, `ringing`, `answered`, `talking` or `ended`.
    public String state() {
        return state;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /// What was heard, in order.
    public List<String> heard() {
        return steps.stream()
                .filter(step -> step.what().equals("heard"))
                .map(Step::detail)
                .toList();
    }

    public boolean has(String what) {
        return steps.stream().anyMatch(step -> step.what().equals(what));
    }

    public CompletableFuture<HangupCause> ended() {
        return ended.copy();
    }
}
