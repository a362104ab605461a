/// What the switch tells: events with their headers decoded.
@NullMarked
package org.dozvon.esl.event;

import org.jspecify.annotations.NullMarked;
