/// Holds the node's sockets for the calls' whole lives, and puts routers behind them.
@NullMarked
package org.dozvon.gateway.door;

import org.jspecify.annotations.NullMarked;
