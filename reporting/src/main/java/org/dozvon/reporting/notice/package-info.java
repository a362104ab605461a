/// Notices of calls, kept until they are delivered by mail.
@NullMarked
package org.dozvon.reporting.notice;

import org.jspecify.annotations.NullMarked;
