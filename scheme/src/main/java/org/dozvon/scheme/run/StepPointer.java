package org.dozvon.scheme.run;

import java.util.List;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;

/// Where a call is: a step of a scheme, and the steps of the schemes that called it, outermost first. Written as
/// `main/s4>night/s2`; fits a channel variable.
public record StepPointer(List<Frame> callers, SchemeId scheme, StepId step) {
    public StepPointer {
        callers = List.copyOf(callers);
    }

    /// A `scheme` step that waits for the scheme that it runs.
    public record Frame(SchemeId scheme, StepId step) {}

    /// The scheme with which the call began, or into which it was sent.
    public SchemeId outermost() {
        return callers.isEmpty() ? scheme : callers.getFirst().scheme();
    }

    public static StepPointer parse(String written) {
        var parts = written.split(">", -1);
        var frames = java.util.Arrays.stream(parts).map(StepPointer::frame).toList();
        var last = frames.getLast();
        return new StepPointer(frames.subList(0, frames.size() - 1), last.scheme(), last.step());
    }

    private static Frame frame(String written) {
        var slash = written.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Expected a step pointer like 'main/s4', but got one without a slash.");
        }
        return new Frame(new SchemeId(written.substring(0, slash)), new StepId(written.substring(slash + 1)));
    }

    @Override
    public String toString() {
        var written = new StringBuilder();
        callers.forEach(frame ->
                written.append(frame.scheme()).append('/').append(frame.step()).append('>'));
        return written.append(scheme).append('/').append(step).toString();
    }
}
