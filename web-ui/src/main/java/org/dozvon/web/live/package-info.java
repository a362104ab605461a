/// The live board: who waits, who answers, and what is done about it.
@NullMarked
package org.dozvon.web.live;

import org.jspecify.annotations.NullMarked;
