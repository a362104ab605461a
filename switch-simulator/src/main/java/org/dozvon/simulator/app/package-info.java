/// The dialplan applications, as the real switch runs them.
@NullMarked
package org.dozvon.simulator.app;

import org.jspecify.annotations.NullMarked;
