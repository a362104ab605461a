package org.dozvon.simulator.party;

/// One line of a script.
public record Reaction(Cue cue, Deed deed) {}
