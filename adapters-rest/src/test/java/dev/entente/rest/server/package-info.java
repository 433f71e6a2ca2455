/** The real server on fakes of the ports, for the tests that speak HTTP. */
@NullMarked
package dev.entente.rest.server;

import org.jspecify.annotations.NullMarked;
