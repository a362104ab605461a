package org.dozvon.web.testcall;

import java.util.List;
import org.dozvon.web.call.PathLine;

/// How far a test call got.
///
/// @param scheme whose drawing lights up
/// @param testId empty for a simulated call
public record TestRun(String scheme, List<PathLine> path, String ending, boolean over, String testId) {}
