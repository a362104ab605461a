/// The other services, as the console asks them: in the name of the person who is signed in.
@NullMarked
package org.dozvon.web.client;

import org.jspecify.annotations.NullMarked;
