/** Who is calling: keys are checked before anything of a request is read. */
@NullMarked
package dev.entente.rest.access;

import org.jspecify.annotations.NullMarked;
