/// Schemes that are drawn from a few answers.
@NullMarked
package org.dozvon.tenant.recipe;

import org.jspecify.annotations.NullMarked;
