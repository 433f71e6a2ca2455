/** The packaged application, tried over HTTP against a real PostgreSQL: storms, kills, callers that go away. */
@NullMarked
package dev.entente.bootstrap.e2e;

import org.jspecify.annotations.NullMarked;
