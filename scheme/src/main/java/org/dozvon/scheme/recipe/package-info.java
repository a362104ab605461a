/// Schemes that are drawn from a few answers, each with its own saved tests.
@NullMarked
package org.dozvon.scheme.recipe;

import org.jspecify.annotations.NullMarked;
