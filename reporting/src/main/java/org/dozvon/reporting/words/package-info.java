/// What others wrote, made fit to be kept and told.
@NullMarked
package org.dozvon.reporting.words;

import org.jspecify.annotations.NullMarked;
