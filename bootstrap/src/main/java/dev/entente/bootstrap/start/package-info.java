/** How a start that cannot succeed is explained to the person who tried it. */
@NullMarked
package dev.entente.bootstrap.start;

import org.jspecify.annotations.NullMarked;
