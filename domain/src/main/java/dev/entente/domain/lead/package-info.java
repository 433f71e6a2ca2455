/** The lead as a whole, and the unit of work: leads as loaded, what is decided, what must be committed together. */
@NullMarked
package dev.entente.domain.lead;

import org.jspecify.annotations.NullMarked;
