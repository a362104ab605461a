/// What an operator can set, with its defaults.
@NullMarked
package org.dozvon.router.config;

import org.jspecify.annotations.NullMarked;
