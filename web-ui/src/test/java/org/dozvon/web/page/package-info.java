/// What stands around pages, without them.
@NullMarked
package org.dozvon.web.page;

import org.jspecify.annotations.NullMarked;
