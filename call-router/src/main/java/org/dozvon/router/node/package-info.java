/// Who is there: this router's own sign of life, and the nodes that others announce.
@NullMarked
package org.dozvon.router.node;

import org.jspecify.annotations.NullMarked;
