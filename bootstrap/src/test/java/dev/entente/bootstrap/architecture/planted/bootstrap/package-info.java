/** What nobody may know. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.bootstrap;

import org.jspecify.annotations.NullMarked;
