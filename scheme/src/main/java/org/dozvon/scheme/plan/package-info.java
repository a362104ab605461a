/// What a router runs: one immutable, compiled snapshot of a tenant.
@NullMarked
package org.dozvon.scheme.plan;

import org.jspecify.annotations.NullMarked;
