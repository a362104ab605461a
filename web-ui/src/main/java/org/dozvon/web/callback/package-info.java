/// Callers who were promised a call back.
@NullMarked
package org.dozvon.web.callback;

import org.jspecify.annotations.NullMarked;
