/// From facts on the topic to rows, each fact once.
@NullMarked
package org.dozvon.reporting.intake;

import org.jspecify.annotations.NullMarked;
