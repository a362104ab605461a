/// Lists of callers.
@NullMarked
package org.dozvon.web.list;

import org.jspecify.annotations.NullMarked;
