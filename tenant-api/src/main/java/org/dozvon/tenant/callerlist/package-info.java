/// Callers that belong together.
@NullMarked
package org.dozvon.tenant.callerlist;

import org.jspecify.annotations.NullMarked;
