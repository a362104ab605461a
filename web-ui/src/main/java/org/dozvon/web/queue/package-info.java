/// Pages of the queues: who answers each, in which order, and with which pauses.
@NullMarked
package org.dozvon.web.queue;

import org.jspecify.annotations.NullMarked;
