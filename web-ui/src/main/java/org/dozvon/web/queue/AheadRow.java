package org.dozvon.web.queue;

import java.util.List;
import org.dozvon.web.page.Choice;

/// A list of callers, and when they come to their turn.
public record AheadRow(String id, String name, List<Choice> priorities) {}
