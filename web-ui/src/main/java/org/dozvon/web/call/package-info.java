/// Calls, and the path of one call in words.
@NullMarked
package org.dozvon.web.call;

import org.jspecify.annotations.NullMarked;
