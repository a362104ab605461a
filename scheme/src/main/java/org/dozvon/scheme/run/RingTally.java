package org.dozvon.scheme.run;

import org.jspecify.annotations.Nullable;

/// What came of the waves of a ring step, taken together.
final class RingTally {
    private RingResult.@Nullable Talked talk;
    private RingResult.@Nullable Withdrawn withdrawn;
    private boolean rang;
    private boolean busy;

    void add(RingResult result) {
        switch (result) {
            case RingResult.NotAnswered _ -> rang = true;
            case RingResult.Busy _ -> busy = true;
            case RingResult.Talked talked -> talk = talked;
            case RingResult.Withdrawn taken -> withdrawn = taken;
            case RingResult.Unreachable _ -> {}
        }
    }

    boolean talked() {
        return talk != null;
    }

    /// Nothing more is to be rung.
    boolean isOver() {
        return talk != null || withdrawn != null;
    }

    /// Null unless it was broken off by a key.
    @Nullable
    Character key() {
        return withdrawn == null ? null : withdrawn.key();
    }

    boolean anyReached() {
        return rang || busy || talk != null;
    }

    /// Somebody talked; else it was broken off; else nobody could be reached, else all who could were busy, else
    /// somebody's phone
    /// rang.
    RingResult outcome() {
        if (talk != null) {
            return talk;
        }
        if (withdrawn != null) {
            return withdrawn;
        }
        if (rang) {
            return new RingResult.NotAnswered();
        }
        return busy ? new RingResult.Busy() : new RingResult.Unreachable();
    }
}
