/// Today at a glance, and what is left to set up.
@NullMarked
package org.dozvon.web.home;

import org.jspecify.annotations.NullMarked;
