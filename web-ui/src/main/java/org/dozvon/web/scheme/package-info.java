/// Schemes: the list, the editor's page, publishing, versions.
@NullMarked
package org.dozvon.web.scheme;

import org.jspecify.annotations.NullMarked;
