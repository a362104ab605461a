/// The tenant's plan: every change compiles it anew, keeps it and hands it on, in one transaction.
@NullMarked
package org.dozvon.tenant.plan;

import org.jspecify.annotations.NullMarked;
