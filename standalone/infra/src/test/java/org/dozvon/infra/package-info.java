/// What each part checks before it starts anything.
@NullMarked
package org.dozvon.infra;

import org.jspecify.annotations.NullMarked;
