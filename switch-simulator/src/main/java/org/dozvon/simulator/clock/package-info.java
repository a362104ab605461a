/// Time, real or driven by a test.
@NullMarked
package org.dozvon.simulator.clock;

import org.jspecify.annotations.NullMarked;
