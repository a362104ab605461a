/// What this gateway keeps of every tenant's plan.
@NullMarked
package org.dozvon.gateway.plan;

import org.jspecify.annotations.NullMarked;
