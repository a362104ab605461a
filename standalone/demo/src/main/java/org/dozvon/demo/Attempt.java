package org.dozvon.demo;

import java.time.Instant;

/// A call that somebody of a demo tenant's callers is about to make.
///
/// @param name   unique and always the same for the same day: what ids are made of
/// @param seed   of everything that chance decides in it
/// @param caller E.164, empty when hidden
record Attempt(String name, long seed, Instant moment, String dialled, String caller, Story story) {}
