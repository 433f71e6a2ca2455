/** The examples beside the sources: their policies and mappings, and the leads that the project made up. */
@NullMarked
package dev.entente.bootstrap.examples;

import org.jspecify.annotations.NullMarked;
