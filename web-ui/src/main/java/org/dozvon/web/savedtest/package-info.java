/// Saved tests of a scheme: written by form, run one by one, and drawn where they went another way.
@NullMarked
package org.dozvon.web.savedtest;

import org.jspecify.annotations.NullMarked;
