/** The rules of the house, each tried on a violation planted for it before the code is measured by it. */
@NullMarked
package dev.entente.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
