/// What every page shares: its frame, its errors, the parts that refresh.
@NullMarked
package org.dozvon.web.page;

import org.jspecify.annotations.NullMarked;
