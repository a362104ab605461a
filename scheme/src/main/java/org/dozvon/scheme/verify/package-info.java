/// Proves what holds for every call to a scheme, and shows a call where it does not.
@NullMarked
package org.dozvon.scheme.verify;

import org.jspecify.annotations.NullMarked;
