/// The tenant itself.
@NullMarked
package org.dozvon.tenant.tenant;

import org.jspecify.annotations.NullMarked;
