package org.dozvon.scheme.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/// The same thing with one of its fields changed. By its JSON, so that a field that comes later is kept.
public final class Steps {
    private Steps() {}

    /// A step that has no exits stays as it is.
    public static Step withExits(Step step, Map<String, StepId> exits) {
        return step instanceof EndStep || step instanceof HangupStep ? step : with(step, "exits", exits);
    }

    public static Step with(Step step, String field, Object value) {
        return changed(step, Step.class, field, value);
    }

    public static RingTarget with(RingTarget target, String field, Object value) {
        return changed(target, RingTarget.class, field, value);
    }

    private static <T> T changed(T thing, Class<T> kind, String field, Object value) {
        try {
            var written = SchemeJson.MAPPER.writerFor(kind).writeValueAsBytes(thing);
            var tree = (ObjectNode) SchemeJson.MAPPER.readTree(written);
            tree.set(field, SchemeJson.MAPPER.valueToTree(value));
            return SchemeJson.MAPPER.treeToValue(tree, kind);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Expected to read a " + kind.getSimpleName() + " that was just written, but it is unreadable.", e);
        }
    }
}
