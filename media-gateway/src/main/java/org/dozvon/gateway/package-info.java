/// The neighbour of one FreeSWITCH node: everything that the node asks, it asks here.
@NullMarked
package org.dozvon.gateway;

import org.jspecify.annotations.NullMarked;
