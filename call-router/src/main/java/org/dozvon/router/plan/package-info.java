/// Every tenant's plan, kept compressed and made ready on its first call.
@NullMarked
package org.dozvon.router.plan;

import org.jspecify.annotations.NullMarked;
