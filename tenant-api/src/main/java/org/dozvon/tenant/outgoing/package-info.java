/// How the tenant's own phones call out.
@NullMarked
package org.dozvon.tenant.outgoing;

import org.jspecify.annotations.NullMarked;
