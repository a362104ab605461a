package org.dozvon.esl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.dozvon.esl.frame.Frame;
import org.jspecify.annotations.Nullable;

/// Replies still owed, in order: the event socket numbers nothing, so the n-th reply answers the n-th command. A
/// place stays in the row when its caller has given up, or every later reply would go to the wrong one. Once
/// closed, each command fails at once.
public final class Replies {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<CompletableFuture<Reply>> owed = new ArrayDeque<>();
    private @Nullable EslException end;

    /// Takes `count` places and writes, as one step: commands of several threads keep the order of their places.
    public List<CompletableFuture<Reply>> send(int count, Runnable write) {
        lock.lock();
        try {
            if (end != null) {
                return List.of(CompletableFuture.failedFuture(end));
            }
            var places = new ArrayList<CompletableFuture<Reply>>(count);
            for (int i = 0; i < count; i++) {
                places.add(new CompletableFuture<>());
            }
            owed.addAll(places);
            write.run();
            return places;
        } finally {
            lock.unlock();
        }
    }

    /// @return false when nobody waits for a reply, so the stream is out of step
    public boolean arrived(Frame frame) {
        CompletableFuture<Reply> first;
        lock.lock();
        try {
            first = owed.poll();
        } finally {
            lock.unlock();
        }
        if (first != null) {
            first.complete(new Reply(frame));
        }
        return first != null;
    }

    /// Whether nobody waits.
    public boolean isIdle() {
        lock.lock();
        try {
            return owed.stream().allMatch(CompletableFuture::isDone);
        } finally {
            lock.unlock();
        }
    }

    /// Fails those who wait but keeps their places: the socket lives on, and so do the replies.
    public void fail(EslException reason) {
        waiting().forEach(one -> one.completeExceptionally(reason));
    }

    /// Fails those who wait and those who come. The first reason stays.
    public void close(EslException reason) {
        lock.lock();
        try {
            if (end == null) {
                end = reason;
            }
        } finally {
            lock.unlock();
        }
        fail(reason);
    }

    private List<CompletableFuture<Reply>> waiting() {
        lock.lock();
        try {
            return List.copyOf(owed);
        } finally {
            lock.unlock();
        }
    }
}
