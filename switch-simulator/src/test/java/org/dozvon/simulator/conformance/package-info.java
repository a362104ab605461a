/// The same scenes on the simulator and on a real node, so that the one may stand in for the other.
@NullMarked
package org.dozvon.simulator.conformance;

import org.jspecify.annotations.NullMarked;
