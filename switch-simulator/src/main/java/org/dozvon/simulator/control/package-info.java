/// The control API over HTTP, for demos and tests in other processes.
@NullMarked
package org.dozvon.simulator.control;

import org.jspecify.annotations.NullMarked;
