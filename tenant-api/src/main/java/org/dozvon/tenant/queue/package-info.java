/// Lines of callers, and the groups that answer them.
@NullMarked
package org.dozvon.tenant.queue;

import org.jspecify.annotations.NullMarked;
