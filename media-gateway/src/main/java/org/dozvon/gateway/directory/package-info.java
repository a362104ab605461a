/// Who may sign in: the node's questions about phones, answered from the plans.
@NullMarked
package org.dozvon.gateway.directory;

import org.jspecify.annotations.NullMarked;
