package org.dozvon.router.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Confirmations come in any order over the partitions; only an unbroken row of them may be forgotten.
final class Confirmations {
    private final Deque<Long> sent = new ArrayDeque<>();
    private final Set<Long> confirmed = new HashSet<>();
    private long last = -1;

    synchronized void sent(long number) {
        sent.addLast(number);
    }

    /// @return the last number up to which all that was sent is confirmed, -1 while there is none
    synchronized long confirm(long number) {
        confirmed.add(number);
        while (!sent.isEmpty() && confirmed.remove(sent.getFirst())) {
            last = sent.removeFirst();
        }
        return last;
    }
}
