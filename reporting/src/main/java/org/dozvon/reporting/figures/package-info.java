/// Figures, one SQL file each.
@NullMarked
package org.dozvon.reporting.figures;

import org.jspecify.annotations.NullMarked;
