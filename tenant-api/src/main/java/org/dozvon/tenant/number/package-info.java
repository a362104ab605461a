/// The numbers that customers dial.
@NullMarked
package org.dozvon.tenant.number;

import org.jspecify.annotations.NullMarked;
