/// Both directions of the event socket.
@NullMarked
package org.dozvon.simulator.socket;

import org.jspecify.annotations.NullMarked;
