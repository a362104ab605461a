/// Callers who were promised a call back, until somebody has talked to them.
@NullMarked
package org.dozvon.reporting.callback;

import org.jspecify.annotations.NullMarked;
