/// One call from its arrival to its end, whoever holds its line.
@NullMarked
package org.dozvon.router.call;

import org.jspecify.annotations.NullMarked;
