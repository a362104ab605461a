package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways that a call takes one after the other, and how long they last. Courses that begin alike share their
/// beginning, and a scheme that is run many times over is one piece of them all: what is kept grows with the drawing,
/// not with the calls that it allows.
final class Course {
    static final Course NONE = new Course(null, null, null, 0, 0);

    /// No call takes more steps than this.
    private static final int MOST_WAYS = 3_000;

    /// Ten years: schemes that run each other reach sums that no number holds, and nothing is told by the difference.
    private static final long MOST_MILLIS = 10 * 366 * 86_400_000L;

    private final @Nullable Course before;
    private final @Nullable Course inner;
    private final @Nullable Way way;
    private final long millis;
    private final int count;

    private Course(@Nullable Course before, @Nullable Course inner, @Nullable Way way, long millis, int count) {
        this.before = before;
        this.inner = inner;
        this.way = way;
        this.millis = Math.min(millis, MOST_MILLIS);
        this.count = Math.min(count, MOST_WAYS + 1);
    }

    /// @param lasts what the way adds
    Course then(Way next, long lasts) {
        return new Course(this, null, next, millis + lasts, count + 1);
    }

    Course then(Course next) {
        return next.count == 0 ? this : new Course(this, next, null, millis + next.millis, count + next.count);
    }

    long millis() {
        return millis;
    }

    /// None where there are more than any call takes.
    List<Way> ways() {
        if (count > MOST_WAYS) {
            return List.of();
        }
        var ways = new ArrayList<Way>(count);
        addBackwards(ways);
        Collections.reverse(ways);
        return ways;
    }

    private void addBackwards(List<Way> ways) {
        for (var course = this; course != null; course = course.before) {
            if (course.way != null) {
                ways.add(course.way);
            } else if (course.inner != null) {
                course.inner.addBackwards(ways);
            }
        }
    }

    static @Nullable Course longer(@Nullable Course first, @Nullable Course second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.millis > first.millis ? second : first;
    }
}
