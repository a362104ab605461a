package org.dozvon.web.list;

/// The form of a list of callers, as typed: one entry a line.
public record ListFormView(String id, String name, String entries) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/lists/" + id + "/delete";
    }
}
