/// The company's name, time zone and language.
@NullMarked
package org.dozvon.web.settings;

import org.jspecify.annotations.NullMarked;
