/** What the REST adapter must not do. */
@NullMarked
package dev.entente.bootstrap.architecture.planted.rest;

import org.jspecify.annotations.NullMarked;
