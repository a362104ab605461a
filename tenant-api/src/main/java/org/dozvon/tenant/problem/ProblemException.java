package org.dozvon.tenant.problem;

import java.util.List;
import java.util.Map;

/// Something that was asked cannot be done. The code never changes; its words stand in `problems_*.properties`.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> facts;
    private final transient List<Telling> items;

    private ProblemException(int status, String code, Map<String, String> facts, List<? extends Telling> items) {
        super(code + " " + facts);
        this.status = status;
        this.code = code;
        this.facts = Map.copyOf(facts);
        this.items = List.copyOf(items);
    }

    public static ProblemException of(int status, String code) {
        return new ProblemException(status, code, Map.of(), List.of());
    }

    public static ProblemException of(int status, String code, Map<String, String> facts) {
        return new ProblemException(status, code, facts, List.of());
    }

    public static ProblemException of(int status, String code, List<? extends Telling> items) {
        return new ProblemException(status, code, Map.of(), items);
    }

    /// The same for an id that nobody has and for an id of another tenant.
    public static ProblemException unknown() {
        return of(404, "not-found");
    }

    /// A value that is well formed but cannot be, such as a member of a group who does not exist.
    public static ProblemException ofField(String field, String code) {
        return of(422, "input-invalid", List.of(ProblemItem.ofField(field, code)));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }

    public List<? extends Telling> items() {
        return items;
    }
}
