/// When a business is open.
@NullMarked
package org.dozvon.tenant.schedule;

import org.jspecify.annotations.NullMarked;
