/** What is written is read back as it was. */
@NullMarked
package dev.entente.persistence.codec;

import org.jspecify.annotations.NullMarked;
