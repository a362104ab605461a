package org.dozvon.web.agent;

/// The page, ready to show.
///
/// @param name  of the person whom the account belongs to; empty when it belongs to nobody
/// @param other the reason that somebody typed, when it was refused
record AgentView(String name, Now now, Card card, String done, String other) {
    public boolean linked() {
        return !name.isEmpty();
    }
}
