/// Callers who have hung up and keep their place: who is theirs to call, and the calls that keep the word.
@NullMarked
package org.dozvon.router.promise;

import org.jspecify.annotations.NullMarked;
