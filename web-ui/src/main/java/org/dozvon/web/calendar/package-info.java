/// Hours and holidays.
@NullMarked
package org.dozvon.web.calendar;

import org.jspecify.annotations.NullMarked;
