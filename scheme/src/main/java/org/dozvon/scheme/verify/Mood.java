package org.dozvon.scheme.verify;

/// What a caller has got so far, as far as it matters for how the call may end. A small number, so that it can stand
/// beside a step as an index.
final class Mood {
    /// Nothing yet, or a question that was not answered.
    static final int NONE = 0;

    /// The last thing that the caller heard was a message to its end: an ending after it is no surprise.
    static final int SPOKEN_TO = 1;

    /// The caller has left a message: somebody will hear of them.
    static final int SERVED = 2;

    static final int COUNT = 4;

    private Mood() {}

    /// What a way does to a mood.
    record Change(int keeps, int adds) {
        static final Change SAME = new Change(SPOKEN_TO | SERVED, NONE);
        static final Change SPEAKS = new Change(SPOKEN_TO | SERVED, SPOKEN_TO);
        static final Change ASKS = new Change(SERVED, NONE);
        static final Change SERVES = new Change(SERVED, SERVED);

        int of(int mood) {
            return (mood & keeps) | adds;
        }
    }
}
