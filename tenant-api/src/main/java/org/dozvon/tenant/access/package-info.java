/// Who asks, for which tenant, and the two walls between tenants.
@NullMarked
package org.dozvon.tenant.access;

import org.jspecify.annotations.NullMarked;
