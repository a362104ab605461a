/// Daily switches: what is turned on for a while, without touching a scheme.
@NullMarked
package org.dozvon.web.daily;

import org.jspecify.annotations.NullMarked;
