/// Calls that a company owes to callers who keep their place in a line.
@NullMarked
package org.dozvon.records.promise;

import org.jspecify.annotations.NullMarked;
