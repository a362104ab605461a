/// The caller's line on the event socket: the only package that knows the switch.
@NullMarked
package org.dozvon.router.line;

import org.jspecify.annotations.NullMarked;
