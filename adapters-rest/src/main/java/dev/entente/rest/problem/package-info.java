/** Whatever goes wrong is answered as a problem document (RFC 9457), and tells nothing of what is inside. */
@NullMarked
package dev.entente.rest.problem;

import org.jspecify.annotations.NullMarked;
