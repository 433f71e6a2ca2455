/** Understands the messages of the Segment tracking specification: bytes in, messages and rejected signals out. */
@NullMarked
package dev.entente.rest.tracking;

import org.jspecify.annotations.NullMarked;
