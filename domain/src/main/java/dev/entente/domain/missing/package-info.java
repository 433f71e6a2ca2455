/** What would make a lead an MQL: a catalogue of changes that can be made, and the search for the fewest that do. */
@NullMarked
package dev.entente.domain.missing;

import org.jspecify.annotations.NullMarked;
