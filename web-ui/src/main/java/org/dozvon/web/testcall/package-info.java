/// A call that changes nothing: simulated, or placed for real and watched.
@NullMarked
package org.dozvon.web.testcall;

import org.jspecify.annotations.NullMarked;
