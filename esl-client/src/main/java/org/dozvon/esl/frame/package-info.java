/// Bytes of the event socket cut into frames, and frames turned into bytes; no meaning beyond headers and body.
@NullMarked
package org.dozvon.esl.frame;

import org.jspecify.annotations.NullMarked;
