/// The scheme editor in a real browser, on a page of its own with fake endpoints.
@NullMarked
package org.dozvon.web.editor;

import org.jspecify.annotations.NullMarked;
