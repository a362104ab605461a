package org.dozvon.scheme.run;

/// What came of the waves of a ring step, taken together.
final class RingTally {
    private boolean rang;
    private boolean busy;

    void add(RingResult result) {
        switch (result) {
            case RingResult.NotAnswered _ -> rang = true;
            case RingResult.Busy _ -> busy = true;
            case RingResult.Unreachable _, RingResult.Talked _ -> {}
        }
    }

    boolean anyReached() {
        return rang || busy;
    }

    /// Nobody could be reached, else all who could were busy, else somebody's phone rang.
    RingResult outcome() {
        if (rang) {
            return new RingResult.NotAnswered();
        }
        return busy ? new RingResult.Busy() : new RingResult.Unreachable();
    }
}
