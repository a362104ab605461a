/// Pages of what stands between a draft and callers: saved tests, schemes as text, recipes.
@NullMarked
package org.dozvon.web.publishing;

import org.jspecify.annotations.NullMarked;
