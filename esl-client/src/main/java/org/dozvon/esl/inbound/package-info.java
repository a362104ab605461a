/// Our connection to the switch: commands with replies, background jobs, events in order.
@NullMarked
package org.dozvon.esl.inbound;

import org.jspecify.annotations.NullMarked;
