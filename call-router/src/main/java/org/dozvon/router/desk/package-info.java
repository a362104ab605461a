/// Queues: the desk of each tenant whose calls are here, under a lock and on a clock.
@NullMarked
package org.dozvon.router.desk;

import org.jspecify.annotations.NullMarked;
