/// The numbers that customers dial.
@NullMarked
package org.dozvon.web.number;

import org.jspecify.annotations.NullMarked;
