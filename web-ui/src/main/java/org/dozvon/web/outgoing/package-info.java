/// How the company's phones call out.
@NullMarked
package org.dozvon.web.outgoing;

import org.jspecify.annotations.NullMarked;
