/// What a person draws and keeps: schemes, numbers, people, calendars, lists.
@NullMarked
package org.dozvon.scheme.model;

import org.jspecify.annotations.NullMarked;
