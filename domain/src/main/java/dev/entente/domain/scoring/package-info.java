/** How facts become points: exact sums in hundredths, explained line by line. */
@NullMarked
package dev.entente.domain.scoring;

import org.jspecify.annotations.NullMarked;
