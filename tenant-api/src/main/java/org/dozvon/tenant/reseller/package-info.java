/// Tenants come and go: by the platform and by resellers.
@NullMarked
package org.dozvon.tenant.reseller;

import org.jspecify.annotations.NullMarked;
