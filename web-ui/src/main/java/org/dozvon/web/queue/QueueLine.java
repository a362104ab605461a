package org.dozvon.web.queue;

/// A queue in one line of the list.
///
/// @param group    empty when it is gone
/// @param people   how many answer
/// @param strategy in words
public record QueueLine(String id, String name, String group, String groupName, int people, String strategy) {}
