/** JSON as this API reads and writes it: the bounds it is read within, text that can be stored, traits. */
@NullMarked
package dev.entente.rest.json;

import org.jspecify.annotations.NullMarked;
